import type { CalendarDate, Instant, PersonId, PlanId, ReviewId, TaskId } from '../kernel/index.js';
import type { Personal, Reminder } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

export interface PlanTask {
  readonly taskId: TaskId;
  readonly kind: 'plan gap' | 'plan check-in' | 'plan outcome';
  readonly assignee: PersonId;
  readonly dueAt: Instant;
  readonly reminders: readonly Reminder[];
}

/** An improvement (PIP) or development plan (IDP): gap, check-ins, extension, outcome. */
export type ImprovementPlanEvent =
  | E<
      'PlanOpened',
      {
        planId: PlanId;
        kind: 'improvement' | 'development';
        subject: PersonId;
        owner: PersonId;
        reviewId: ReviewId;
        calendar: string;
        zone: string;
        from: CalendarDate;
        to: CalendarDate;
        /** Dates of the check-ins, in order; each opens its task on that day. */
        checkIns: readonly CalendarDate[];
        /** The owner first describes gap, goals and support. */
        task: PlanTask;
      }
    >
  | E<
      'GapDescribed',
      {
        taskId: TaskId;
        gap: Personal<string>;
        goals: Personal<string>;
        support: Personal<string>;
        by: PersonId;
      }
    >
  | E<'CheckInOpened', { index: number; task: PlanTask }>
  | E<'CheckInRecorded', { taskId: TaskId; index: number; notes: Personal<string>; by: PersonId }>
  | E<'CheckInMissed', { taskId: TaskId; index: number }>
  | E<'OutcomeAsked', { task: PlanTask }>
  | E<
      'PlanExtended',
      {
        to: CalendarDate;
        checkIns: readonly CalendarDate[];
        reason: Personal<string>;
        by: PersonId;
      }
    >
  | E<'PlanReminderRaised', { taskId: TaskId; rung: string; dueAt: Instant }>
  | E<
      'PlanClosed',
      {
        taskId: TaskId;
        outcome: 'met' | 'not met';
        comment: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >;
