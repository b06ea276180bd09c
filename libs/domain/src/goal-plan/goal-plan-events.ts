import type { CalendarDate, GoalPlanId, PersonId, ReviewId } from '../kernel/index.js';
import type { Goal, Personal } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

export type GoalPlanEvent =
  | E<
      'GoalPlanOpened',
      {
        goalPlanId: GoalPlanId;
        person: PersonId;
        reviewId: ReviewId;
        period: { readonly from: CalendarDate; readonly to: CalendarDate };
      }
    >
  | E<'GoalsProposed', { goals: Personal<readonly Goal[]>; by: PersonId }>
  | E<'GoalsAgreed', { by: PersonId }>
  | E<'GoalsSentBack', { by: PersonId; comment: Personal<string> }>;
