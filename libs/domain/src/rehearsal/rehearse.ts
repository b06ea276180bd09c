import type { CompiledFlow } from '../flow/compile/index.js';
import { populationOutcome } from '../flow/population/index.js';
import type { FactSource, PersonFact } from '../facts/index.js';
import { startOfDay } from '../calendar/index.js';
import { derivedId } from '../kernel/index.js';
import type { CalendarDate, CycleId, PersonId, ReviewId } from '../kernel/index.js';
import type { Behaviour } from './behaviour.js';
import { openJoins } from './joins.js';
import { Play } from './play.js';
import type { Stage } from './play.js';
import { randomOf, seedOf } from './random.js';
import { reportOf } from './report.js';
import type { RehearsalReport } from './report.js';

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
 */
export const rehearse = (rehearsal: Rehearsal): RehearsalReport => {
  const run = rehearsing(rehearsal);
  for (;;) {
    const piece = run.next();
    if (piece.done === true) return piece.value;
  }
};

/**
 * The same in small pieces, none longer than what one review does at a time: whoever has other
 * work to do meanwhile asks for the next when it suits, and the report is the same.
 */
export const rehearsing = function* (rehearsal: Rehearsal): Generator<undefined, RehearsalReport> {
  const { plays, left } = yield* open(rehearsal);
  let isMoving = true;
  while (isMoving) {
    for (const play of plays) {
      play.go();
      yield;
    }
    isMoving = yield* openJoins(plays);
  }
  return yield* reportOf({ flow: rehearsal.flow, plays, left });
};

interface Opened {
  readonly plays: readonly Play[];
  readonly left: RehearsalReport['left'];
}

const open = function* (rehearsal: Rehearsal): Generator<undefined, Opened> {
  const { flow, facts, people, startsOn, period, behaviour, seed } = rehearsal;
  const colleagues = colleaguesIn(people);
  const stage: Stage = { flow, flowDigest: 'rehearsal', facts, behaviour, colleagues };
  const at = startOfDay(startsOn, flow.document.zone);
  const cycleId = derivedId<CycleId>('rehearsal', String(seed));
  const plays: Play[] = [];
  const left = { out: 0, 'too new': 0, 'carry forward': 0 };
  for (const person of people) {
    const outcome = populationOutcome(flow, person, { startsOn, period });
    if (outcome !== 'in') {
      left[outcome] += 1;
      continue;
    }
    const play = new Play(stage, randomOf(seedOf(person.id, seed)), at);
    play.send({
      type: 'OpenReview',
      at,
      reviewId: derivedId<ReviewId>('review', cycleId, person.id),
      cycleId,
      subject: person.id,
      unit: person.unit,
      cohort: 0,
      period,
      startsOn,
    });
    plays.push(play);
    yield;
  }
  return { plays, left };
};

/** People of the same unit, the subject left out, in a stable order. */
const colleaguesIn = (people: readonly PersonFact[]) => {
  const byUnit = new Map<string, PersonId[]>();
  const unitOf = new Map<PersonId, string>();
  for (const person of people) {
    if (person.employment === 'left') continue;
    unitOf.set(person.id, person.unit);
    const unit = byUnit.get(person.unit) ?? [];
    unit.push(person.id);
    byUnit.set(person.unit, unit);
  }
  return (subject: PersonId): readonly PersonId[] =>
    (byUnit.get(unitOf.get(subject) ?? '') ?? []).filter((person) => person !== subject);
};
