import { refuse } from '../kernel/index.js';
import type { DecideOnPlan } from './decisions.js';
import type { ClosePlan, DescribeGap, RecordCheckIn, ReassignPlan } from './plan-commands.js';
import type { OpenedPlan, PlanTaskState } from './plan-state.js';

const isBlank = (text: string): boolean => text.trim() === '';

const taskOf = (plan: OpenedPlan, kind: PlanTaskState['kind']): PlanTaskState | undefined =>
  plan.tasks.find((task) => task.kind === kind);

/** The owner says what is missing, what is to be reached and what helps; once. */
export const describeGap: DecideOnPlan<DescribeGap> = (command, plan) => {
  const task = taskOf(plan, 'plan gap');
  if (task?.status !== 'open') return refuse('PLAN.GAP_DESCRIBED');
  const { gap, goals, support, by, at } = command;
  const blank = Object.entries({ gap, goals, support }).find(([, text]) => isBlank(text));
  if (blank !== undefined) return refuse('PLAN.TEXT_MISSING', { field: blank[0] });
  return [{ type: 'GapDescribed', taskId: task.taskId, gap, goals, support, by, at }];
};

export const recordCheckIn: DecideOnPlan<RecordCheckIn> = (command, plan) => {
  const { index, notes, by, at } = command;
  const task = plan.tasks.find(({ checkIn }) => checkIn?.index === index);
  if (task === undefined) return refuse('PLAN.NO_SUCH_CHECK_IN', { index: String(index) });
  const code = NOT_OPEN[task.status];
  if (code !== undefined) {
    return refuse(code, { on: task.checkIn?.on ?? '', due: task.due.at });
  }
  if (isBlank(notes)) return refuse('PLAN.TEXT_MISSING', { field: 'notes' });
  return [{ type: 'CheckInRecorded', taskId: task.taskId, index, notes, by, at }];
};

/** Why a check-in in this state takes no notes: what was not said in time stays unsaid. */
const NOT_OPEN: { readonly [S in PlanTaskState['status']]: string | undefined } = {
  planned: 'PLAN.CHECK_IN_NOT_YET',
  open: undefined,
  done: 'PLAN.CHECK_IN_RECORDED',
  missed: 'PLAN.CHECK_IN_MISSED',
  withdrawn: 'PLAN.CHECK_IN_MISSED',
};

/** HR gives the plan to somebody else, with the tasks that are open and those to come. */
export const reassignPlan: DecideOnPlan<ReassignPlan> = (command, plan, world) => {
  const { to, reason, by, at } = command;
  if (isBlank(reason)) return refuse('PLAN.REASON_MISSING');
  if (to === plan.owner) return [];
  if (to === plan.subject) return refuse('PLAN.OWN_PLAN');
  if (!world.isPresent(to)) return refuse('PERSON.UNKNOWN', { person: to });
  const tasks = plan.tasks.filter(({ status }) => status === 'open').map(({ taskId }) => taskId);
  return [{ type: 'PlanReassigned', from: plan.owner, to, tasks, reason, by, at }];
};

/** The outcome is judged at the end, against a gap that was described. */
export const closePlan: DecideOnPlan<ClosePlan> = (command, plan) => {
  const task = taskOf(plan, 'plan outcome');
  if (task?.status !== 'open') return refuse('PLAN.NOT_AT_END', { to: plan.to });
  if (plan.gap === undefined) return refuse('PLAN.GAP_MISSING');
  const { outcome, comment, by, at } = command;
  if (isBlank(comment)) return refuse('PLAN.TEXT_MISSING', { field: 'comment' });
  return [{ type: 'PlanClosed', taskId: task.taskId, outcome, comment, by, at }];
};
