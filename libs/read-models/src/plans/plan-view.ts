import type { ImprovementPlanEvent, PlanTask } from '@reprise/domain/improvement-plan';
import { decode } from '@reprise/events/codec';
import type { InlineView, RowChange } from '../rows/index.js';
import { planTable, planTaskTable } from './plan-tables.js';

const PREFIX = 'improvementPlan-';

/** Plans and their opened tasks, as rows. */
export const planView: InlineView = {
  tables: [planTable, planTaskTable],
  project: (event) =>
    event.stream.startsWith(PREFIX)
      ? projectPlan(event.stream.slice(PREFIX.length), decode('improvementPlan', event))
      : [],
};

type Of<T extends ImprovementPlanEvent['type']> = Extract<
  ImprovementPlanEvent,
  { readonly type: T }
>;
type Projection<T extends ImprovementPlanEvent['type']> = (
  planId: string,
  event: Of<T>,
) => readonly RowChange[];

const projectPlan = (planId: string, event: ImprovementPlanEvent): readonly RowChange[] => {
  // The table is typed per event; a union of its functions accepts only their common argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const project = projections[event.type] as Projection<ImprovementPlanEvent['type']>;
  return project(planId, event);
};

const patchPlan = (planId: string, set: Record<string, string>): RowChange => ({
  op: 'patch',
  table: planTable,
  key: { plan_id: planId },
  set,
});

const patchTask = (taskId: string, set: Record<string, string>): RowChange => ({
  op: 'patch',
  table: planTaskTable,
  key: { task_id: taskId },
  set,
});

const done = (_: string, { taskId }: { readonly taskId: string }): readonly RowChange[] => [
  patchTask(taskId, { status: 'done' }),
];

const putTask = (planId: string, { taskId, kind, assignee, due }: PlanTask, at: string) =>
  ({
    op: 'put',
    table: planTaskTable,
    row: {
      task_id: taskId,
      plan_id: planId,
      kind,
      assignee,
      opened_at: at,
      due_at: due.at,
      status: 'open',
    },
  }) as const;

const opened: Projection<'PlanOpened'> = (planId, event) => {
  const { kind, reviewId, cycleId, subject, owner, from, to, gap, at } = event;
  const { taskId, due } = gap;
  return [
    {
      op: 'put',
      table: planTable,
      row: {
        plan_id: planId,
        kind,
        review_id: reviewId,
        cycle_id: cycleId,
        subject,
        owner,
        from_on: from,
        to_on: to,
        status: 'open',
        outcome: null,
      },
    },
    putTask(planId, { taskId, kind: 'plan gap', assignee: owner, due }, at),
  ];
};

const projections: { readonly [T in ImprovementPlanEvent['type']]: Projection<T> } = {
  PlanOpened: opened,
  GapDescribed: done,
  CheckInOpened: (planId, { task, at }) => [putTask(planId, task, at)],
  CheckInRecorded: done,
  CheckInMissed: (_, { taskId }) => [patchTask(taskId, { status: 'missed' })],
  OutcomeAsked: (planId, { task, at }) => [putTask(planId, task, at)],
  PlanExtended: (planId, { to, withdrawn }) => [
    patchPlan(planId, { to_on: to }),
    ...withdrawn.map((taskId) => patchTask(taskId, { status: 'withdrawn' })),
  ],
  PlanReassigned: (planId, { to, tasks }) => [
    patchPlan(planId, { owner: to }),
    ...tasks.map((taskId) => patchTask(taskId, { assignee: to })),
  ],
  PlanReminderRaised: () => [],
  PlanClosed: (planId, { taskId, outcome }) => [
    patchPlan(planId, { status: 'closed', outcome }),
    patchTask(taskId, { status: 'done' }),
  ],
};
