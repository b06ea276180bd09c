import type { CompiledFlow } from '../flow/compile/index.js';
import type { FactSource, PersonFact } from '../facts/index.js';
import { startOfDay } from '../calendar/index.js';
import { derivedId } from '../kernel/index.js';
import type { CalendarDate, CycleId, ReviewId } from '../kernel/index.js';
import type { ReviewCommand } from '../review/index.js';
import type { Behaviour } from './behaviour.js';

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
  /** How many ways of acting there are at most; people who share one act alike. */
  readonly ways?: number;
  /** Plays every review for itself, which comes to the same and takes longer. */
  readonly apart?: true;
}

/** The command that opens somebody's review in a rehearsal. */
export const opening = (
  { flow, startsOn, period, seed }: Rehearsal,
  { id, unit }: PersonFact,
  turn = 0,
): Extract<ReviewCommand, { readonly type: 'OpenReview' }> => {
  const at = startOfDay(startsOn, flow.document.zone);
  const cycleId = derivedId<CycleId>('rehearsal', String(seed));
  const reviewId = derivedId<ReviewId>('review', cycleId, id);
  const named = { reviewId, cycleId, subject: id, unit, cohort: 0, turn };
  return { type: 'OpenReview', at, ...named, period, startsOn };
};
