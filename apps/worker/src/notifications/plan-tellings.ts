import type { ImprovementPlanEvent, PlanTask } from '@reprise/domain/improvement-plan';
import type { PlanId } from '@reprise/domain/kernel';
import type { Telling } from './notice.js';

type Of<T extends ImprovementPlanEvent['type']> = Extract<
  ImprovementPlanEvent,
  { readonly type: T }
>;
type Tell<T extends ImprovementPlanEvent['type']> = (event: Of<T>, planId: PlanId) => Telling[];

/** Subject and owner meet over a plan: one is told that it exists, the other what to begin with. */
const opened: Tell<'PlanOpened'> = ({ subject, owner, gap }, planId) => [
  { to: subject, about: planId, rung: 'opened', content: { kind: 'plan opened', planId } },
  taskOf(planId, { taskId: gap.taskId, assignee: owner, due: gap.due }),
];

const taskOf = (
  planId: PlanId,
  { taskId, assignee, due }: Pick<PlanTask, 'taskId' | 'assignee' | 'due'>,
): Telling => ({
  to: assignee,
  about: taskId,
  rung: 'opened',
  content: { kind: 'plan task', planId, taskId, dueAt: due.at },
});

const reassigned: Tell<'PlanReassigned'> = ({ from, to }, planId) => [
  { to, about: planId, rung: `from ${from}`, content: { kind: 'plan opened', planId } },
];

const reminded: Tell<'PlanReminderRaised'> = (event, planId) => {
  const { taskId, assignee: to, rung, plannedAt, dueAt } = event;
  const content = { kind: 'plan reminder', planId, taskId, dueAt } as const;
  return [{ to, about: taskId, rung: `${rung} ${plannedAt}`, content }];
};

const TELL: { readonly [T in ImprovementPlanEvent['type']]?: Tell<T> } = {
  PlanOpened: opened,
  CheckInOpened: ({ task }, planId) => [taskOf(planId, task)],
  OutcomeAsked: ({ task }, planId) => [taskOf(planId, task)],
  PlanReassigned: reassigned,
  PlanReminderRaised: reminded,
};

/** Whom an event of an improvement or development plan tells something. */
export const planTellings = (event: ImprovementPlanEvent, planId: PlanId): readonly Telling[] => {
  const tell = TELL[event.type] as Tell<typeof event.type> | undefined;
  return tell === undefined ? [] : tell(event, planId);
};
