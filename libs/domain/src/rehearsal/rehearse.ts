import type { CompiledFlow, Node } from '../flow/compile/index.js';
import { populationOutcome } from '../flow/population/index.js';
import type { FactSource, PersonFact } from '../facts/index.js';
import { startOfDay } from '../calendar/index.js';
import { derivedId } from '../kernel/index.js';
import type { CalendarDate, CycleId, ReviewId } from '../kernel/index.js';
import type { Behaviour } from './behaviour.js';
import { colleaguesIn } from './colleagues.js';
import type { Counts } from './counts.js';
import { openJoins } from './joins.js';
import { Play } from './play.js';
import type { Stage } from './play.js';
import { randomOf, seedOf } from './random.js';
import { reporting } from './report.js';
import type { RehearsalReport } from './report.js';
import { Tally } from './tally.js';
import { toEnd } from './to-end.js';

export interface Rehearsal {
  readonly flow: CompiledFlow;
  readonly facts: FactSource;
  /** Everyone in the directory; the flow's own population rules say who takes part. */
  readonly people: readonly PersonFact[];
  readonly startsOn: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly behaviour: Behaviour;
  /** The same seed gives the same rehearsal, to the last event. */
  readonly seed: number;
}

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
  const { flow, facts, people, behaviour } = rehearsal;
  const tally = new Tally(flow.document.zone);
  const colleagues = colleaguesIn(people);
  const tell: Stage['tell'] = (events, review) => tally.count(events, review);
  const stage: Stage = { flow, flowDigest: 'rehearsal', facts, behaviour, colleagues, tell };
  const { subjects, left } = yield* populationOf(rehearsal);
  if (part === 0) Object.assign(tally.counts.left, left);
  for (const [index, party] of parties(flow, subjects).entries()) {
    if (index % of !== part) continue;
    const plays: Play[] = [];
    for (const subject of party) {
      plays.push(open(rehearsal, stage, subject));
      yield;
    }
    yield* playOut(plays);
    for (const { review } of plays) tally.finish(review);
  }
  return tally.counts;
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

const playOut = function* (plays: readonly Play[]): Generator<undefined, void> {
  let isMoving = true;
  while (isMoving) {
    for (const play of plays) {
      play.go();
      yield;
    }
    isMoving = yield* openJoins(plays);
  }
};

const open = (rehearsal: Rehearsal, stage: Stage, { id, unit }: PersonFact): Play => {
  const { flow, startsOn, period, seed } = rehearsal;
  const at = startOfDay(startsOn, flow.document.zone);
  const cycleId = derivedId<CycleId>('rehearsal', String(seed));
  const reviewId = derivedId<ReviewId>('review', cycleId, id);
  const play = new Play(stage, randomOf(seedOf(id, seed)), at);
  const named = { reviewId, cycleId, subject: id, unit, cohort: 0 };
  play.open({ type: 'OpenReview', at, ...named, period, startsOn });
  return play;
};
