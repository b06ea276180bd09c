import type { TaskId } from '../kernel/index.js';
import type {
  ImprovementPlanEvent,
  PlannedCheckIn,
  PlannedTask,
} from './improvement-plan-events.js';
import { initialPlan } from './plan-state.js';
import type { OpenedPlan, PlanState, PlanTaskState } from './plan-state.js';

type Of<T extends ImprovementPlanEvent['type']> = Extract<
  ImprovementPlanEvent,
  { readonly type: T }
>;
type Later = Exclude<ImprovementPlanEvent, { readonly type: 'PlanOpened' }>;
type Fold<T extends Later['type']> = (plan: OpenedPlan, event: Of<T>) => Partial<OpenedPlan>;

/** Folds one event. Reads nothing but the event and the state before it. */
export const evolvePlan = (state: PlanState, event: ImprovementPlanEvent): PlanState => {
  if (event.type === 'PlanOpened') return opened(event);
  if (state.status === 'unopened') return state;
  // The table is typed per event; a union of its functions accepts only their common argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const fold = folds[event.type] as (plan: OpenedPlan, event: Later) => Partial<OpenedPlan>;
  const revision = 'by' in event ? state.revision + 1 : state.revision;
  return { ...state, ...fold(state, event), revision, lastAt: event.at };
};

export const foldPlan = (
  events: readonly ImprovementPlanEvent[],
  from: PlanState = initialPlan(),
): PlanState => events.reduce(evolvePlan, from);

const opened = (event: Of<'PlanOpened'>): OpenedPlan => {
  const { type: _, gap, checkIns, outcome, at, ...plan } = event;
  return {
    ...plan,
    status: 'open',
    tasks: [
      { ...gap, kind: 'plan gap', status: 'open' },
      ...checkIns.map(checkInTask),
      outcomeTask(outcome),
    ],
    notes: new Map(),
    revision: 0,
    lastAt: at,
  };
};

const checkInTask = ({ index, on, ...planned }: PlannedCheckIn): PlanTaskState => ({
  ...planned,
  kind: 'plan check-in',
  status: 'planned',
  checkIn: { index, on },
});

const outcomeTask = (planned: PlannedTask): PlanTaskState => ({
  ...planned,
  kind: 'plan outcome',
  status: 'planned',
});

const patch = (
  { tasks }: OpenedPlan,
  taskId: TaskId,
  change: Partial<Pick<PlanTaskState, 'status' | 'reminders'>>,
): Pick<OpenedPlan, 'tasks'> => ({
  tasks: tasks.map((task) => (task.taskId === taskId ? { ...task, ...change } : task)),
});

const over = (
  plan: OpenedPlan,
  taskId: TaskId,
  status: PlanTaskState['status'],
): Pick<OpenedPlan, 'tasks'> => patch(plan, taskId, { status, reminders: [] });

const folds: { readonly [T in Later['type']]: Fold<T> } = {
  GapDescribed: (plan, { taskId, gap, goals, support }) => ({
    ...over(plan, taskId, 'done'),
    gap: { gap, goals, support },
  }),
  CheckInOpened: (plan, { task }) => patch(plan, task.taskId, { status: 'open' }),
  CheckInRecorded: (plan, { taskId, index, notes }) => ({
    ...over(plan, taskId, 'done'),
    notes: new Map(plan.notes).set(index, notes),
  }),
  CheckInMissed: (plan, { taskId }) => over(plan, taskId, 'missed'),
  OutcomeAsked: (plan, { task }) => patch(plan, task.taskId, { status: 'open' }),
  PlanExtended: (plan, { from, to, checkIns, outcome }) => ({
    to,
    extendedFrom: from,
    tasks: [
      ...plan.tasks.filter(({ kind }) => kind !== 'plan outcome'),
      ...checkIns.map(checkInTask),
      outcomeTask(outcome),
    ],
  }),
  PlanReassigned: (_, { to }) => ({ owner: to }),
  PlanReminderRaised: (plan, { taskId, plannedAt }) => {
    const reminders = plan.tasks.find((task) => task.taskId === taskId)?.reminders ?? [];
    return patch(plan, taskId, { reminders: reminders.filter(({ at }) => at > plannedAt) });
  },
  PlanClosed: (plan, { taskId, outcome, comment, at }) => ({
    ...over(plan, taskId, 'done'),
    status: 'closed',
    closed: { outcome, comment, at },
  }),
};
