import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  PlanId,
  ReviewId,
} from '../kernel/index.js';
import type { PlanKind, Rhythm } from './improvement-plan-events.js';

/** Everything a plan can be asked to do. `at` is the instant the request arrived. */
export type PlanCommand =
  OpenPlan | DescribeGap | RecordCheckIn | ExtendPlan | ReassignPlan | ClosePlan | PassPlanTime;

/** A review started the plan: who, for how long, and how often they meet. */
export interface OpenPlan {
  readonly type: 'OpenPlan';
  readonly at: Instant;
  readonly planId: PlanId;
  readonly kind: PlanKind;
  readonly subject: PersonId;
  readonly owner: PersonId;
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly cohort: number;
  readonly zone: string;
  readonly days: number;
  readonly rhythm: Rhythm;
}

/** What every change by a person says. */
interface Change {
  readonly at: Instant;
  readonly by: PersonId;
  /** Revision of the plan the person saw; absent where nobody saw one. */
  readonly revision?: number;
}

export interface DescribeGap extends Change {
  readonly type: 'DescribeGap';
  readonly gap: string;
  readonly goals: string;
  readonly support: string;
}

export interface RecordCheckIn extends Change {
  readonly type: 'RecordCheckIn';
  readonly index: number;
  readonly notes: string;
}

export interface ExtendPlan extends Change {
  readonly type: 'ExtendPlan';
  readonly to: CalendarDate;
  readonly reason: string;
}

export interface ReassignPlan extends Change {
  readonly type: 'ReassignPlan';
  readonly to: PersonId;
  readonly reason: string;
}

export interface ClosePlan extends Change {
  readonly type: 'ClosePlan';
  readonly outcome: 'met' | 'not met';
  readonly comment: string;
}

/** The clock moved: what was due up to `at` happens, in the order of its instants. */
export interface PassPlanTime {
  readonly type: 'PassTime';
  readonly at: Instant;
}
