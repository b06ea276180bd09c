import { peopleFor } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import type { RecordFact } from './review-commands.js';
import type { OpenedReview } from './record/index.js';

interface Awaited {
  readonly block: string;
  readonly fact: string;
  readonly role: string;
}

/**
 * Records a fact that blocks of the flow wait for. It may come before they do. To who may not
 * record it, it answers like a fact nobody asked for.
 */
export const recordFact: DecideOn<RecordFact> = ({ by, fact, note, at }, state, world) => {
  for (const { block, role } of waitsOf(world).filter((each) => each.fact === fact)) {
    const people = peopleFor(world, { state, block, role, at });
    if ('kind' in people) return people;
    if (people.includes(by)) return [{ type: 'FactRecorded', fact, note, by, at }];
  }
  return refuse('FACT.UNKNOWN', { fact });
};

const waitsOf = ({ flow }: Pick<ReviewWorld, 'flow'>): readonly Awaited[] =>
  [...flow.nodes.values()].flatMap((node) => {
    const awaited = node.kind === 'wait' ? node.document.for : '';
    return typeof awaited === 'object' && 'fact' in awaited
      ? [{ block: node.id, fact: awaited.fact, role: awaited.recordedBy }]
      : [];
  });

/** A fact that somebody may record, with a block that waits for it. */
export interface RecordableFact {
  readonly fact: string;
  readonly block: string;
}

/** What somebody may record on a review, each fact once, whether it was recorded before or not. */
export const factsToRecord = (
  world: Pick<ReviewWorld, 'flow' | 'facts'>,
  state: OpenedReview,
  { by, at }: Pick<RecordFact, 'by' | 'at'>,
): readonly RecordableFact[] => {
  const found = new Map<string, RecordableFact>();
  for (const { block, fact, role } of waitsOf(world)) {
    const people = peopleFor(world, { state, block, role, at });
    const isTheirs = !('kind' in people) && people.includes(by);
    if (isTheirs && !found.has(fact)) found.set(fact, { fact, block });
  }
  return [...found.values()];
};
