import type { Instant } from '../kernel/index.js';
import { evolvePlan } from './evolve-plan.js';
import type { ImprovementPlanEvent, PlanTask } from './improvement-plan-events.js';
import type { OpenedPlan, PlanTaskState } from './plan-state.js';

/** When a task changes by itself: a planned one opens, a check-in nobody held is missed. */
const turnsAt = ({ status, kind, opensAt, due }: PlanTaskState): Instant | undefined => {
  if (status === 'planned') return opensAt;
  return status === 'open' && kind === 'plan check-in' ? due.at : undefined;
};

const instantsOf = (task: PlanTaskState): readonly Instant[] => {
  const turn = turnsAt(task);
  const reminders = task.status === 'open' ? task.reminders.map(({ at }) => at) : [];
  return turn === undefined ? reminders : [turn, ...reminders];
};

/** The next instant at which this plan needs its clock, if it waits for one. */
export const nextDueAt = (plan: OpenedPlan): Instant | undefined =>
  plan.status === 'closed' ? undefined : plan.tasks.flatMap(instantsOf).toSorted().at(0);

/**
 * What time has brought up to an instant, in the order of the instants it was planned for, dated
 * now. Check-ins keep the days they were agreed for: one that nobody could be asked about in time
 * is missed and says so. Reminders come last: only for what is still open, and only the latest.
 */
export const elapsePlan = (plan: OpenedPlan, now: Instant): readonly ImprovementPlanEvent[] => {
  const events: ImprovementPlanEvent[] = [];
  let state = plan;
  for (let task = firstToTurn(state, now); task !== undefined; task = firstToTurn(state, now)) {
    const event = turn(state, task, now);
    events.push(event);
    const next = evolvePlan(state, event);
    if (next.status === 'unopened') break;
    state = next;
  }
  return [...events, ...state.tasks.flatMap((task) => remind(state, task, now))];
};

const firstToTurn = (plan: OpenedPlan, now: Instant): PlanTaskState | undefined => {
  let first: { readonly at: Instant; readonly task: PlanTaskState } | undefined;
  for (const task of plan.tasks) {
    const at = turnsAt(task);
    if (at !== undefined && at <= now && (first === undefined || at < first.at)) {
      first = { at, task };
    }
  }
  return first?.task;
};

const turn = (plan: OpenedPlan, state: PlanTaskState, at: Instant): ImprovementPlanEvent => {
  const { taskId, kind, due, checkIn } = state;
  const task: PlanTask = { taskId, kind, assignee: plan.owner, due };
  if (checkIn === undefined) return { type: 'OutcomeAsked', task, at };
  const { index } = checkIn;
  return state.status === 'planned'
    ? { type: 'CheckInOpened', index, task, at }
    : { type: 'CheckInMissed', taskId, index, at };
};

const remind = (
  { owner: assignee }: OpenedPlan,
  { status, taskId, due, reminders }: PlanTaskState,
  now: Instant,
): readonly ImprovementPlanEvent[] => {
  const latest = reminders.findLast(({ at }) => at <= now);
  if (status !== 'open' || latest === undefined) return [];
  const { rung, at: plannedAt } = latest;
  return [
    { type: 'PlanReminderRaised', taskId, assignee, rung, plannedAt, dueAt: due.at, at: now },
  ];
};
