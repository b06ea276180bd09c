import type { CompiledFlow, Node } from '../flow/compile/index.js';
import { populationOutcome } from '../flow/population/index.js';
import type { PersonFact } from '../facts/index.js';
import type { Counts } from './counts.js';
import { withoutRulesOnAnswers } from './fill-form.js';
import type { Rehearsal } from './opening.js';
import { Player } from './player.js';
import { reporting } from './report.js';
import type { RehearsalReport } from './report.js';
import { toEnd } from './to-end.js';

export type { Rehearsal } from './opening.js';

/**
 * Plays a flow on a whole organisation, with the very decider and conductor that will run it and
 * a virtual clock. Nothing is stored; the report says what would happen to whom, and when.
 * Whoever need not wait for one another is played after one another and forgotten, so that the
 * largest unit, not the organisation, is what has to fit into memory.
 */
export const rehearse = (rehearsal: Rehearsal): RehearsalReport => toEnd(rehearsing(rehearsal));

/**
 * The same in small pieces, none longer than what one review does at a time: whoever has other
 * work to do meanwhile asks for the next when it suits, and the report is the same.
 */
export const rehearsing = function* (rehearsal: Rehearsal): Generator<undefined, RehearsalReport> {
  return yield* reporting(rehearsal.flow, yield* counting(rehearsal, WHOLE));
};

/** A share of a rehearsal: every so-manieth group of people who wait for one another. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** Plays a share of a rehearsal; the counts of all shares add up to those of the whole. */
export const rehearsePart = (rehearsal: Rehearsal, share: Share): Counts =>
  toEnd(counting(rehearsal, share));

const counting = function* (
  rehearsal: Rehearsal,
  { part, of }: Share,
): Generator<undefined, Counts> {
  const { flow } = rehearsal;
  const player = new Player({ ...rehearsal, flow: withoutRulesOnAnswers(flow) });
  const { subjects, left } = yield* populationOf(rehearsal);
  if (part === 0) Object.assign(player.counts.left, left);
  for (const [index, party] of parties(flow, subjects).entries()) {
    if (index % of === part) yield* player.play(party);
  }
  player.end();
  return player.counts;
};

const WHOLE: Share = { part: 0, of: 1 };

interface Population {
  readonly subjects: readonly PersonFact[];
  readonly left: Counts['left'];
}

const populationOf = function* ({
  flow,
  people,
  startsOn,
  period,
}: Rehearsal): Generator<undefined, Population> {
  const left = { out: 0, 'too new': 0, 'carry forward': 0 };
  const subjects: PersonFact[] = [];
  for (const person of people) {
    const outcome = populationOutcome(flow, person, { startsOn, period });
    if (outcome === 'in') subjects.push(person);
    else left[outcome] += 1;
    yield;
  }
  return { subjects, left };
};

/** Reviews that wait for one another: those of a unit, or all, when a gate counts the cycle. */
const parties = (
  flow: CompiledFlow,
  subjects: readonly PersonFact[],
): readonly (readonly PersonFact[])[] => {
  if ([...flow.nodes.values()].some(countsCycle)) return [subjects];
  const units = new Map<string, PersonFact[]>();
  for (const subject of subjects) {
    const unit = units.get(subject.unit) ?? [];
    unit.push(subject);
    units.set(subject.unit, unit);
  }
  return [...units.values()];
};

const countsCycle = (node: Node): boolean =>
  node.kind === 'gate' &&
  'whenAllOf' in node.document.opens &&
  node.document.opens.whenAllOf === 'cycle';
