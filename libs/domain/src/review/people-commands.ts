import type { CalendarDate, Instant, PersonId, TaskId } from '../kernel/index.js';
import type { StepKey } from './record/index.js';

/** What is asked about who does a task, besides handing it on. */
export type PeopleCommand =
  | ClaimTask
  | ReleaseTask
  | DelegateTask
  | EndDelegation
  | AssignStep
  | ShareTask
  | Substitute
  | LiftBar;

/** Takes a task that is offered to several. */
export interface ClaimTask {
  readonly type: 'ClaimTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Gives a claimed task back to those it was offered to. */
export interface ReleaseTask {
  readonly type: 'ReleaseTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Lets somebody act for the one whose task it is, until a day or until it is taken back. */
export interface DelegateTask {
  readonly type: 'DelegateTask';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
  readonly to: PersonId;
  /** The last day of the delegation, in the flow's zone. */
  readonly until?: CalendarDate;
  readonly reason: string;
}

/** Takes a delegated task back, or gives it back. */
export interface EndDelegation {
  readonly type: 'EndDelegation';
  readonly at: Instant;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Gives a step to somebody whom the flow did not find. */
export interface AssignStep {
  readonly type: 'AssignStep';
  readonly at: Instant;
  readonly by: PersonId;
  readonly step: StepKey;
  readonly to: PersonId;
  readonly reason: string;
}

/** Gives somebody a task of a step beside the one that it follows: both do it. */
export interface ShareTask {
  readonly type: 'ShareTask';
  readonly at: Instant;
  readonly taskId: TaskId;
  readonly to: PersonId;
}

/** Lets whom somebody named act for them in a task that is open already. */
export interface Substitute {
  readonly type: 'Substitute';
  readonly at: Instant;
  readonly taskId: TaskId;
  readonly to: PersonId;
  readonly until?: CalendarDate;
}

/** An approver lets somebody do what a participant bars them from. */
export interface LiftBar {
  readonly type: 'LiftBar';
  readonly at: Instant;
  readonly by: PersonId;
  readonly participant: string;
  readonly person: PersonId;
  readonly reason: string;
}
