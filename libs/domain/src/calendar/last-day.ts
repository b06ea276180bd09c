import type { CalendarDate } from '../kernel/index.js';
import { afterWorkingDays } from './business-calendar.js';
import type { BusinessCalendar } from './business-calendar.js';
import { addMonths, epochDayOf } from './dates.js';
import type { DueRule, Terms } from './due-rule.js';
import { anniversary, monthsWithFirstDay, nthDay } from './named-days.js';
import { countedOver } from './pauses.js';
import type { Counting, Span } from './pauses.js';
import { workingDaysOf } from './working-days.js';

/** A rule that names a day: all but hours and choices among others. */
export type DayRule = Exclude<DueRule, { kind: 'oneOf' }>;

type PeriodRule = Extract<DueRule, { kind: 'period' }>;

export interface DayCount {
  readonly rule: DayRule;
  readonly terms: Terms;
  /** The day the clock starts on. */
  readonly first: CalendarDate;
  /** The day an anniversary is of; the same otherwise. */
  readonly origin: CalendarDate;
  readonly calendar: BusinessCalendar;
  /** Days that do not count, since 1970. */
  readonly paused: readonly Span[];
}

/**
 * The last day of a clock before it is rolled, in days since 1970: the first day out, the last
 * one in, pauses added. A period goes on counting after a pause where it stopped; a day that was
 * named comes as many days later as were paused before it. Undefined where there is none.
 */
export const lastDayOf = (count: DayCount): number | undefined => {
  const { rule, paused } = count;
  const first = epochDayOf(count.first);
  if (rule.kind !== 'period') return afterPauses(paused, first, namedDay(count, rule));
  if (rule.count === 0) return begun(paused, first);
  if (rule.unit === 'months' || rule.unit === 'years') {
    const named = monthsLater(count, rule);
    return rule.count < 0 ? named : afterPauses(paused, first, named);
  }
  return countedDays(count, rule, first);
};

/** Where a clock starts while it is paused, it starts on the day the pause ends. */
const begun = (paused: readonly Span[], first: number): number =>
  paused.find(([from, to]) => from <= first && first < to)?.[1] ?? first;

const afterPauses = (
  paused: readonly Span[],
  first: number,
  named: number | undefined,
): number | undefined =>
  named === undefined || named <= first || paused.length === 0
    ? named
    : ended(
        countedOver(calendarDays, paused, {
          from: begun(paused, first) + 1,
          count: named - first,
        }),
      );

/** Where the first day counts, counting begins the evening before it. */
const evening = ({ firstDayCounts }: Terms): number => (firstDayCounts === true ? 1 : 0);

/** Days, working days, weeks: counted one by one over pauses; backwards no pause is passed. */
const countedDays = (count: DayCount, rule: PeriodRule, first: number): number | undefined => {
  const { terms, calendar, paused } = count;
  const sign = Math.sign(rule.count);
  const begins = sign > 0 ? begun(paused, first) : first;
  const from = begins - evening(terms) * sign;
  const clear = terms.lastDayOut === true ? 1 : 0;
  const days = Math.abs(rule.count) * (rule.unit === 'weeks' ? 7 : 1) + clear;
  const isWorked = rule.unit === 'working days';
  if (sign > 0 && paused.length > 0) {
    const counting = isWorked ? workingDays(calendar) : calendarDays;
    return ended(countedOver(counting, paused, { from: from + 1, count: days }));
  }
  return isWorked ? afterWorkingDays(calendar, from, days * sign) : from + days * sign;
};

/** Points are the ends of days, so that a span of days lies exactly between two of them. */
const calendarDays: Counting = {
  between: (from, to) => to - from,
  after: (from, count) => from + count,
};

const workingDays = (calendar: BusinessCalendar): Counting => {
  const { upTo, numbered } = workingDaysOf(calendar);
  return {
    between: (from, to) => upTo(to - 1) - upTo(from - 1),
    after: (from, count) => {
      const day = numbered(upTo(from - 1) + count);
      return day === undefined ? undefined : day + 1;
    },
  };
};

const ended = (point: number | undefined): number | undefined =>
  point === undefined ? undefined : point - 1;

const namedDay = (
  { first, origin, calendar }: DayCount,
  rule: Exclude<DayRule, PeriodRule>,
): number | undefined => {
  switch (rule.kind) {
    case 'date':
      return epochDayOf(rule.on);
    case 'nth':
      return nthDay(rule, first, calendar);
    case 'anniversary':
      return epochDayOf(anniversary(origin, rule.nth, first));
  }
};

const monthsLater = ({ terms, first }: DayCount, rule: PeriodRule): number => {
  const months = rule.unit === 'years' ? rule.count * 12 : rule.count;
  const later = terms.firstDayCounts === true ? monthsWithFirstDay : addMonths;
  return epochDayOf(later(first, months)) + (terms.lastDayOut === true ? Math.sign(months) : 0);
};
