import { dateOf } from '@reprise/domain/calendar';
import type { Instant } from '@reprise/domain/kernel';
import type { OpenedReview, TaskState } from '@reprise/domain/review';
import { Chance } from '../chance.js';
import type { Company } from '../company/company.js';
import type { Colleague } from '../company/roster.js';
import { isServiceUnit } from '../company/units.js';
import { workingDaysAfter } from '../time/moments.js';
import { ZONE } from '../time/timeline.js';
import { leavesFor } from './leaves.js';
import { daysFor } from './pace.js';

export interface Asking {
  readonly review: OpenedReview;
  readonly task: TaskState;
  readonly openedAt: Instant;
  /** The calibration gave less than the score had come to. */
  readonly isLowered: boolean;
}

/** Shares of tasks that are never done, by block; elsewhere everybody acts in the end. */
const NEVER: Readonly<Record<string, number>> = { self: 0.02, peer: 0.03, 'second-look': 0.1 };
/** Shares of tasks done only after their due, where that is still possible. */
const LATE: Readonly<Record<string, number>> = { goals: 0.06, meeting: 0.05 };
const LATE_DAYS = 13;
/** Of those who may waive a window some do, and the others let it lapse. */
const WAIVES = 0.3;
/** Last year one leader never wrote one of their assessments; it was handed over. */
const FORGOTTEN = { leader: 'hotline-lead-3', subject: 'hotline-3' };

/** When somebody will act on a task they were just given; never, for some. */
export const intentFor = (company: Company, asking: Asking): Instant | undefined => {
  const { seed, timeline } = company.story;
  const judged = judge(company, asking);
  if (judged === undefined || (judged.isCurrent && leavesFor(judged))) return undefined;
  const chance = new Chance(seed, 'intent', asking.task.taskId);
  if (neverDone(judged, chance)) return undefined;
  const { calendar } = timeline;
  return workingDaysAfter(asking.openedAt, daysUntil(judged, chance), { calendar, chance });
};

interface Judged {
  readonly who: Colleague;
  readonly subject: Colleague;
  readonly block: string;
  /** Asked in this year's assessments, which go on today. */
  readonly isCurrent: boolean;
  readonly isLowered: boolean;
}

const judge = (
  company: Company,
  { review, task, openedAt, isLowered }: Asking,
): Judged | undefined => {
  const { roster, story } = company;
  const [who, subject] = [roster.find(task.assignee), roster.find(review.subject)];
  if (who === undefined || subject === undefined) return undefined;
  const block = review.steps.get(task.step)?.block ?? '';
  const isLate = dateOf(openedAt, ZONE) >= story.timeline.current.gateOn;
  const isCurrent = isLate && company.isCurrent(review.cycleId);
  return { who, subject, block, isCurrent, isLowered };
};

const daysUntil = ({ block, subject, isCurrent }: Judged, chance: Chance): number => {
  if (chance.happens(LATE[block] ?? 0)) return LATE_DAYS;
  const unit = isCurrent && isServiceUnit(subject.unit) ? subject.unit : undefined;
  return daysFor(block, unit, chance);
};

/** Units in which whoever was lowered last year appealed. */
export const appeals = (subject: Colleague, isLowered: boolean): boolean =>
  isLowered && (subject.unit === 'online' || subject.unit === 'hotline');

const neverDone = ({ block, ...judged }: Judged, chance: Chance): boolean => {
  const { subject, isCurrent } = judged;
  if (block === 'appeal') return !appeals(subject, judged.isLowered) && !chance.happens(WAIVES);
  // Nobody of the online unit keeps this year's calibration waiting.
  if (isCurrent) return subject.unit !== 'online' && chance.happens(NEVER[block] ?? 0);
  return block === 'assess' ? isForgotten(judged) : chance.happens(NEVER[block] ?? 0);
};

const isForgotten = ({ who, subject }: Pick<Judged, 'who' | 'subject'>): boolean =>
  who.key === FORGOTTEN.leader && subject.key === FORGOTTEN.subject;
