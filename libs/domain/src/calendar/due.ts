import type { CalendarDate, Instant } from '../kernel/index.js';
import type { BusinessCalendar } from './business-calendar.js';
import { LAST_DATE } from './dates.js';
import { isInHours } from './due-rule.js';
import type { DueRule } from './due-rule.js';
import { reckonDue } from './reckon-due.js';
import type { DueQuestion, LimitedDue } from './reckon-due.js';
import { remember, rememberOf } from './remember.js';
import { dateOf, endOfDay, startOfDay } from './zoned.js';

export interface ComputedDue {
  readonly at: Instant;
  readonly calendarVersion: string;
  /** The holidays of that day are not published yet: it may still move. */
  readonly provisional: boolean;
  /** Nobody may act before this instant. */
  readonly notBefore?: Instant;
  /** No pause and no extension passes this instant. */
  readonly latest?: Instant;
}

/**
 * When something is due, for those who must have a due whatever happens: where none can be
 * reckoned it is the end of time, provisional, so that nothing lapses by mistake.
 */
export const dueAt = (question: DueQuestion): ComputedDue => {
  const { rule, calendar, zone, pauses = [] } = question;
  return pauses.length === 0 && isByDay(rule)
    ? dueOfDay(calendar)(rule)(zone)(dateOf(question.from, zone))
    : computed(question);
};

const computed = (question: DueQuestion): ComputedDue => {
  const { calendar, zone } = question;
  const answer = reckonDue(question);
  if (!answer.ok) {
    return { at: endOfDay(LAST_DATE, zone), calendarVersion: calendar.version, provisional: true };
  }
  return { ...toTheInstant(answer.due), ...limitsOf(question, answer.due) };
};

const toTheInstant = ({ at, calendarVersion, provisional }: ComputedDue): ComputedDue => ({
  ...{ at, calendarVersion, provisional },
});

/** From when one may act, and what nothing passes; a window that moved opens with its first day. */
const limitsOf = (
  { rule, zone, from }: DueQuestion,
  { opensOn, notBefore, latest }: LimitedDue,
): Pick<ComputedDue, 'notBefore' | 'latest'> => {
  const opens = rule.terms?.roll === 'window' ? startOfDay(opensOn, zone) : from;
  const earliest = [notBefore ?? from, opens].reduce((a, b) => (a > b ? a : b));
  return {
    ...(earliest > from ? { notBefore: earliest } : {}),
    ...(latest === undefined ? {} : { latest }),
  };
};

/** Everybody whose clock starts on the same day has the same due: it is reckoned once. */
const dueOfDay = rememberOf((calendar: BusinessCalendar) =>
  rememberOf((rule: DueRule) =>
    remember((zone: string) =>
      remember((day: CalendarDate) =>
        computed({ from: startOfDay(day, zone), rule, calendar, zone }),
      ),
    ),
  ),
);

/** Whether a rule asks nothing but on which day its clock starts. */
const isByDay = rememberOf(
  (rule: DueRule): boolean =>
    (rule.kind === 'period' || rule.kind === 'date') &&
    !isInHours(rule) &&
    rule.terms === undefined &&
    !('anchor' in rule),
);
