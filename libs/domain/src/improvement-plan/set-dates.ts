import { dateOf } from '../calendar/index.js';
import { refuse } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import type { DecideOnPlan, PlanWorld } from './decisions.js';
import type { ImprovementPlanEvent } from './improvement-plan-events.js';
import type { ExtendPlan, OpenPlan } from './plan-commands.js';
import { lastDayOf, latestEnd, planCheckIns, planGap, planOutcome } from './plan-schedule.js';
import type { OpenedPlan } from './plan-state.js';

/** All dates of a plan from the day it starts: its end, its check-ins, the dues of its tasks. */
export const openPlan = (command: OpenPlan, { calendar }: PlanWorld): ImprovementPlanEvent => {
  const { type: _, days, rhythm, at, zone, ...plan } = command;
  const clocks = { planId: plan.planId, calendar, zone };
  const from = dateOf(at, zone);
  const to = lastDayOf(from, days, calendar);
  const span = { anchor: from, rhythm, after: from, before: to, firstIndex: 0 };
  return {
    type: 'PlanOpened',
    ...plan,
    calendar: calendar.key,
    zone,
    from,
    to,
    rhythm,
    gap: planGap(clocks, at),
    checkIns: planCheckIns(clocks, span),
    outcome: planOutcome(clocks, to),
    at,
  };
};

/**
 * A plan is extended once, and at most by as long as it was: a person under a plan must be able
 * to see its end. The rhythm goes on; days already gone get no check-in.
 */
export const extendPlan: DecideOnPlan<ExtendPlan> = (command, plan, world) => {
  const { to, reason, by, at } = command;
  if (reason.trim() === '') return refuse('PLAN.REASON_MISSING');
  if (plan.extendedFrom !== undefined) return refuse('PLAN.EXTENDED_ALREADY', { to: plan.to });
  const today = dateOf(at, plan.zone);
  const after = today > plan.to ? today : plan.to;
  if (to <= after) return refuse('PLAN.NOT_LATER', { to: after });
  const latest = latestEnd(plan.from, plan.to);
  if (to > latest) return refuse('PLAN.EXTENDED_TOO_FAR', { latest });
  return [
    {
      type: 'PlanExtended',
      from: plan.to,
      to,
      ...furtherTasks(plan, { after, to }, world),
      withdrawn: askedOutcome(plan),
      reason,
      by,
      at,
    },
  ];
};

const furtherTasks = (
  plan: OpenedPlan,
  { after, to }: { readonly after: CalendarDate; readonly to: CalendarDate },
  { calendar }: PlanWorld,
) => {
  const { planId, zone, from: anchor, rhythm, tasks } = plan;
  const clocks = { planId, calendar, zone };
  const firstIndex = tasks.filter(({ kind }) => kind === 'plan check-in').length;
  const span = { anchor, rhythm, after, before: to, firstIndex };
  return { checkIns: planCheckIns(clocks, span), outcome: planOutcome(clocks, to) };
};

const askedOutcome = ({ tasks }: OpenedPlan) =>
  tasks
    .filter(({ kind, status }) => kind === 'plan outcome' && status === 'open')
    .map(({ taskId }) => taskId);
