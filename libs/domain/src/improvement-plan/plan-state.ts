import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  PlanId,
  ReviewId,
} from '../kernel/index.js';
import type { Personal } from '../review/index.js';
import type { PlanKind, PlannedTask, PlanTaskKind, Rhythm } from './improvement-plan-events.js';

/** What the fold of a plan's events knows. Reads events only: no calendar, no clock. */
export type PlanState = { readonly status: 'unopened' } | OpenedPlan;

export interface OpenedPlan {
  readonly status: 'open' | 'closed';
  readonly planId: PlanId;
  readonly kind: PlanKind;
  readonly subject: PersonId;
  /** Whoever has the open tasks. */
  readonly owner: PersonId;
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly cohort: number;
  readonly calendar: string;
  readonly zone: string;
  readonly rhythm: Rhythm;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The end before its extension. */
  readonly extendedFrom?: CalendarDate;
  /** Gap, check-ins in their order, outcome. */
  readonly tasks: readonly PlanTaskState[];
  readonly gap?: DescribedGap;
  /** Notes of the check-ins that took place, by index. */
  readonly notes: ReadonlyMap<number, Personal<string>>;
  readonly closed?: {
    readonly outcome: 'met' | 'not met';
    readonly comment: Personal<string>;
    readonly at: Instant;
  };
  /** Grows with each change a person made; what `If-Match` is compared with. */
  readonly revision: number;
  /** Instant of the last event: time never runs backwards within a plan. */
  readonly lastAt: Instant;
}

export interface DescribedGap {
  readonly gap: Personal<string>;
  readonly goals: Personal<string>;
  readonly support: Personal<string>;
}

export interface PlanTaskState extends PlannedTask {
  readonly kind: PlanTaskKind;
  readonly status: 'planned' | 'open' | 'done' | 'missed' | 'withdrawn';
  /** Which check-in, and its day; a gap and an outcome have none. */
  readonly checkIn?: { readonly index: number; readonly on: CalendarDate };
}

export const initialPlan = (): PlanState => ({ status: 'unopened' });
