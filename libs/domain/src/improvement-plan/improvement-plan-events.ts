import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  PlanId,
  ReviewId,
  TaskId,
} from '../kernel/index.js';
import type { Due, Personal, Reminder } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

export type PlanKind = 'improvement' | 'development';
export type Rhythm = 'weekly' | 'fortnightly' | 'monthly';
export type PlanTaskKind = 'plan gap' | 'plan check-in' | 'plan outcome';

/**
 * A task that will open by itself. Its due and reminders are fixed when it is planned, with the
 * calendar version that made them, so that letting time pass asks no calendar.
 */
export interface PlannedTask {
  readonly taskId: TaskId;
  readonly opensAt: Instant;
  readonly due: Due;
  readonly reminders: readonly Reminder[];
}

export interface PlannedCheckIn extends PlannedTask {
  readonly index: number;
  /** The working day it is for; it opens with that day. */
  readonly on: CalendarDate;
}

/** A task that somebody has now. */
export interface PlanTask {
  readonly taskId: TaskId;
  readonly kind: PlanTaskKind;
  readonly assignee: PersonId;
  readonly due: Due;
}

/** An improvement (PIP) or development plan (IDP): gap, check-ins, extension, outcome. */
export type ImprovementPlanEvent =
  | E<
      'PlanOpened',
      {
        planId: PlanId;
        kind: PlanKind;
        subject: PersonId;
        owner: PersonId;
        reviewId: ReviewId;
        cycleId: CycleId;
        /** Cohort of the review, whose workflow also keeps the clock of a development plan. */
        cohort: number;
        calendar: string;
        zone: string;
        from: CalendarDate;
        to: CalendarDate;
        rhythm: Rhythm;
        /** Open from the start: the owner first describes gap, goals and support. */
        gap: PlannedTask;
        checkIns: readonly PlannedCheckIn[];
        outcome: PlannedTask;
        at: Instant;
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
        at: Instant;
      }
    >
  | E<'CheckInOpened', { index: number; task: PlanTask; at: Instant }>
  | E<
      'CheckInRecorded',
      { taskId: TaskId; index: number; notes: Personal<string>; by: PersonId; at: Instant }
    >
  | E<'CheckInMissed', { taskId: TaskId; index: number; at: Instant }>
  | E<'OutcomeAsked', { task: PlanTask; at: Instant }>
  | E<
      'PlanExtended',
      {
        from: CalendarDate;
        to: CalendarDate;
        checkIns: readonly PlannedCheckIn[];
        outcome: PlannedTask;
        /** The outcome that was asked for already, if it was: it will be asked again. */
        withdrawn: readonly TaskId[];
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  | E<
      'PlanReassigned',
      {
        from: PersonId;
        to: PersonId;
        /** Open tasks, which the new owner has from now on. */
        tasks: readonly TaskId[];
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  | E<
      'PlanReminderRaised',
      {
        taskId: TaskId;
        assignee: PersonId;
        rung: string;
        /** The instant the rung stood at; later rungs stay, earlier ones are dropped with it. */
        plannedAt: Instant;
        dueAt: Instant;
        at: Instant;
      }
    >
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
