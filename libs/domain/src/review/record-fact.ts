import { peopleFor } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import type { RecordFact } from './review-commands.js';

interface Awaited {
  readonly block: string;
  readonly role: string;
}

/**
 * Records a fact that blocks of the flow wait for. It may come before they do. To who may not
 * record it, it answers like a fact nobody asked for.
 */
export const recordFact: DecideOn<RecordFact> = ({ by, fact, note, at }, state, world) => {
  for (const { block, role } of waitsFor(world, fact)) {
    const people = peopleFor(world, { state, block, role, at });
    if ('kind' in people) return people;
    if (people.includes(by)) return [{ type: 'FactRecorded', fact, note, by, at }];
  }
  return refuse('FACT.UNKNOWN', { fact });
};

const waitsFor = ({ flow }: ReviewWorld, fact: string): readonly Awaited[] =>
  [...flow.nodes.values()].flatMap((node) => {
    const awaited = node.kind === 'wait' ? node.document.for : '';
    return typeof awaited === 'object' && 'fact' in awaited && awaited.fact === fact
      ? [{ block: node.id, role: awaited.recordedBy }]
      : [];
  });
