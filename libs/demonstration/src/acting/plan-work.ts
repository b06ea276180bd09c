import type { OnPlan } from '@reprise/application/plans';
import { addDays } from '@reprise/domain/calendar';
import type { OpenedPlan, PlanTaskState } from '@reprise/domain/improvement-plan';
import type { Instant } from '@reprise/domain/kernel';
import { Chance } from '../chance.js';
import type { Company } from '../company/company.js';
import { workingDaysAfter } from '../time/moments.js';
import { CHECK_INS, GAPS, OUTCOMES, PLAN_GOALS, SUPPORT } from '../writing/plans.js';

/** The improvement plan that was given more time, and the one that did not help. */
const EXTENDED = 'hotline-4';
const NOT_MET = 'online-7';
const EXTENSION_DAYS = 21;
/** Share of check-ins nobody keeps. */
const MISSED = 0.05;

export interface PlanTaskOfPlan {
  readonly plan: OpenedPlan;
  readonly task: PlanTaskState;
}

/** When the owner of a plan acts on a task of it; never, for a few check-ins. */
export const planIntent = (
  { story }: Company,
  { task }: PlanTaskOfPlan,
  openedAt: Instant,
): Instant | undefined => {
  const chance = new Chance(story.seed, 'intent', task.taskId);
  if (task.kind === 'plan check-in' && chance.happens(MISSED)) return undefined;
  const days = task.kind === 'plan check-in' ? chance.between(0, 1) : chance.between(1, 4);
  return workingDaysAfter(openedAt, days, { calendar: story.timeline.calendar, chance });
};

export const planDeed = ({ story, roster }: Company, { plan, task }: PlanTaskOfPlan): OnPlan => {
  const chance = new Chance(story.seed, 'plan', task.taskId);
  switch (task.kind) {
    case 'plan gap':
      return describe(plan, chance);
    case 'plan check-in':
      return checkIn(plan, task.checkIn?.index ?? 0);
    case 'plan outcome':
      return conclude(plan, roster.find(plan.subject)?.key, chance);
  }
};

const describe = ({ kind }: OpenedPlan, chance: Chance): OnPlan => {
  // Gap, goals and support belong together.
  const place = chance.between(0, GAPS[kind].length - 1);
  const of = (texts: readonly string[]): string => texts[place % texts.length] ?? '';
  const [gap, goals, support] = [of(GAPS[kind]), of(PLAN_GOALS[kind]), of(SUPPORT[kind])];
  return { type: 'DescribeGap', gap, goals, support };
};

const checkIn = ({ kind }: OpenedPlan, index: number): OnPlan => {
  const notes = CHECK_INS[kind][index % CHECK_INS[kind].length] ?? '';
  return { type: 'RecordCheckIn', index, notes };
};

const conclude = (plan: OpenedPlan, key: string | undefined, chance: Chance): OnPlan => {
  const isImprovement = plan.kind === 'improvement';
  if (isImprovement && key === EXTENDED && plan.extendedFrom === undefined) {
    const reason = '满意度已达标，二线退回单数仍略高，再观察三周';
    return { type: 'ExtendPlan', to: addDays(plan.to, EXTENSION_DAYS), reason };
  }
  const outcome = isImprovement && key === NOT_MET ? 'not met' : 'met';
  return { type: 'ClosePlan', outcome, comment: chance.pick(OUTCOMES[outcome]) };
};
