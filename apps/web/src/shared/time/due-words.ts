import type { Language } from '../i18n/index.js';
import { dayOf, daysBetween } from './day.js';

export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

export interface DueWords {
  readonly urgency: Urgency;
  /** `今天到期`, `3 days left`, `逾期 2 天`. */
  readonly words: string;
}

/** Days left up to which a due counts as soon. */
const soonDays = 3;

const urgencyOf = (days: number, passed: boolean): Urgency => {
  if (passed) return 'overdue';
  if (days <= 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
};

const english = (days: number, passed: boolean): string => {
  if (passed && days === 0) return 'overdue since today';
  if (passed) return days === -1 ? '1 day overdue' : `${String(-days)} days overdue`;
  if (days <= 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `${String(days)} days left`;
};

const chinese = (days: number, passed: boolean): string => {
  if (passed && days === 0) return '今天已逾期';
  if (passed) return `已逾期 ${String(-days)} 天`;
  if (days <= 0) return '今天到期';
  return days === 1 ? '明天到期' : `还有 ${String(days)} 天`;
};

/** Says how far away a due is, counted in calendar days of the reader's zone. */
export const dueWords = (due: { dueAt: string; now: string }, language: Language): DueWords => {
  const days = daysBetween(dayOf(due.now), dayOf(due.dueAt));
  const passed = due.dueAt < due.now;
  const words = language === 'zh' ? chinese(days, passed) : english(days, passed);
  return { urgency: urgencyOf(days, passed), words };
};
