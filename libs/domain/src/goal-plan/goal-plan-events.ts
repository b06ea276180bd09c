import type {
  CalendarDate,
  CycleId,
  GoalPlanId,
  Instant,
  PersonId,
  ReviewId,
} from '../kernel/index.js';
import type { Goal, Personal } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** One person's goals in a period: proposed, sent back or agreed, and revised later. */
export type GoalPlanEvent =
  | E<
      'GoalPlanOpened',
      {
        goalPlanId: GoalPlanId;
        person: PersonId;
        reviewId: ReviewId;
        cycleId: CycleId;
        period: { readonly from: CalendarDate; readonly to: CalendarDate };
        at: Instant;
      }
    >
  | E<'GoalsProposed', { goals: Personal<readonly Goal[]>; by: PersonId; at: Instant }>
  /** Proposed anew after an agreement, which stands until this is agreed to. */
  | E<'GoalsRevised', { goals: Personal<readonly Goal[]>; by: PersonId; at: Instant }>
  | E<
      'GoalsAgreed',
      {
        /** `nobody` when a rule deemed them agreed after the due. */
        by: PersonId | 'nobody';
        at: Instant;
      }
    >
  | E<'GoalsSentBack', { by: PersonId; comment: Personal<string>; at: Instant }>;
