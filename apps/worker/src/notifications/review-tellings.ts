import type { PersonId, ReviewId, TaskId } from '@reprise/domain/kernel';
import { blockOf } from '@reprise/domain/review';
import type { ReviewEvent } from '@reprise/domain/review';
import type { Telling } from './notice.js';

/** What the event itself does not say: the review it is of, and who has which of its tasks. */
export interface ReviewSeen {
  readonly reviewId: ReviewId;
  readonly assigneeOf: (task: TaskId) => PersonId | undefined;
}

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
type Tell<T extends ReviewEvent['type']> = (event: Of<T>, seen: ReviewSeen) => readonly Telling[];

const opened: Tell<'StepOpened'> = ({ block, due, tasks }, { reviewId }) =>
  tasks.map(({ taskId, assignee }) => ({
    to: assignee,
    about: taskId,
    rung: 'opened',
    content: { kind: 'task', reviewId, block, taskId, ...(due && { dueAt: due.at }) },
  }));

const reminded: Tell<'ReminderRaised'> = (event, { reviewId, assigneeOf }) => {
  const { step, tasks, rung, plannedAt, dueAt } = event;
  return tasks.flatMap((taskId): readonly Telling[] => {
    const to = assigneeOf(taskId);
    const content = { kind: 'reminder', reviewId, block: blockOf(step), taskId, dueAt } as const;
    // An extension can raise the same rung of the ladder again, at another instant.
    return to === undefined ? [] : [{ to, about: taskId, rung: `${rung} ${plannedAt}`, content }];
  });
};

const reassigned: Tell<'TaskReassigned'> = ({ step, taskId, from, to }, { reviewId }) => [
  {
    to,
    about: taskId,
    rung: `from ${from}`,
    content: { kind: 'handed over', reviewId, block: blockOf(step), taskId },
  },
];

const came = (
  { to, step, taskId }: { readonly to: PersonId; readonly step: string; readonly taskId: string },
  { reviewId, rung }: { readonly reviewId: string; readonly rung: string },
): readonly Telling[] => [
  {
    to,
    about: taskId,
    rung,
    content: { kind: 'handed over', reviewId, block: blockOf(step), taskId },
  },
];

const added: Tell<'TaskAdded'> = ({ step, task: { taskId, assignee: to } }, { reviewId }) =>
  came({ to, step, taskId }, { reviewId, rung: 'added' });

const delegated: Tell<'TaskDelegated'> = ({ step, taskId, from, to, at }, { reviewId }) =>
  came({ to, step, taskId }, { reviewId, rung: `from ${from} ${at}` });

const cameBack: Tell<'DelegationEnded'> = ({ step, taskId, from, to, at }, { reviewId }) =>
  came({ to, step, taskId }, { reviewId, rung: `from ${from} ${at}` });

const released: Tell<'ResultReleased'> = ({ step, to: people, at }, { reviewId }) =>
  people.map((to) => ({
    ...{ to, about: reviewId, rung: `${step} ${at}` },
    content: { kind: 'released', reviewId },
  }));

const notified: Tell<'PeopleNotified'> = ({ step, people, at }, { reviewId }) =>
  people.map((to) => ({
    ...{ to, about: reviewId, rung: `${step} ${at}` },
    content: { kind: 'message', reviewId, block: blockOf(step) },
  }));

/** Somebody above is told that work of others is late; nobody else's task becomes theirs. */
const escalated: Tell<'DuePassed'> = ({ step, to = [], dueAt = '' }, { reviewId }) =>
  to.map((person) => ({
    ...{ to: person, about: reviewId, rung: `${step} overdue ${dueAt}` },
    content: { kind: 'escalated', reviewId, block: blockOf(step) },
  }));

const TELL: { readonly [T in ReviewEvent['type']]?: Tell<T> } = {
  StepOpened: opened,
  ReminderRaised: reminded,
  TaskReassigned: reassigned,
  TaskAdded: added,
  TaskDelegated: delegated,
  DelegationEnded: cameBack,
  DuePassed: escalated,
  ResultReleased: released,
  PeopleNotified: notified,
};

/** Whom an event of a review tells something. Nothing of what anybody wrote or rated. */
export const reviewTellings = (event: ReviewEvent, seen: ReviewSeen): readonly Telling[] => {
  const tell = TELL[event.type] as Tell<typeof event.type> | undefined;
  return tell === undefined ? [] : tell(event, seen);
};
