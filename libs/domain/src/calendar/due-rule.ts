import type { CalendarDate } from '../kernel/index.js';

export type DueUnit =
  'hours' | 'office hours' | 'days' | 'working days' | 'weeks' | 'months' | 'years';

/**
 * A deadline as a person writes it, e.g. `10 working days`, `3 working days before the next
 * break`, `2026-12-20`. A value: reading it in words is `dueWords`, its text `dueText`.
 */
export type DueRule =
  | ({ readonly kind: 'date'; readonly on: CalendarDate } & Said)
  | ({
      readonly kind: 'period';
      /** Negative before its anchor. */
      readonly count: number;
      readonly unit: DueUnit;
      /** From where it counts; from where the clock starts unless said. */
      readonly anchor?: Anchor;
    } & Said)
  | ({
      readonly kind: 'nth';
      /** First is 1; -1 is the last. */
      readonly nth: number;
      readonly day: NthDay;
      readonly of: Frame;
      readonly anchor?: Anchor;
    } & Said)
  | ({
      readonly kind: 'anniversary';
      /** The next one that comes, or how many years after. */
      readonly nth: number | 'next';
      readonly anchor: Anchor;
    } & Said)
  | ({
      readonly kind: 'oneOf';
      readonly which: 'earliest' | 'latest';
      readonly rules: readonly DueRule[];
    } & Said);

interface Said {
  /** What was said besides; the usual terms otherwise. */
  readonly terms?: Terms;
}

/** ISO weekday, any day, or a day that is worked. */
export type NthDay = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'day' | 'working day';

/**
 * In which week, month, quarter or year: that of the anchor (`this`), the one after it (`next`),
 * or the first in which the day is still to come (`coming`); or in a named month (1 to 12).
 */
export interface Frame {
  readonly frame: 'week' | 'month' | 'quarter' | 'year' | NamedMonth;
  readonly which: 'this' | 'next' | 'coming';
}
export type NamedMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** From where a clock counts. */
export type Anchor =
  /** A recorded instant or date by name, e.g. `self.closed`, `person.hiredOn`. */
  | { readonly at: 'name'; readonly name: string }
  | { readonly at: 'date'; readonly on: CalendarDate }
  /** First day of the next run of days off, of at least so many; a weekend is none. */
  | { readonly at: 'break'; readonly days?: number }
  /** First day off around the next holiday of that name. */
  | { readonly at: 'holiday'; readonly name: string };

/** How the last day is found and when it ends. Where a term is absent, the usual one holds. */
export interface Terms {
  /** The day a clock starts on is not counted unless said. */
  readonly firstDayCounts?: true;
  /** The last day is counted unless said otherwise: then the deadline is the day after it. */
  readonly lastDayOut?: true;
  /**
   * Off days nobody works: on, back, not at all, or the first day of the window moving with the
   * last. Usual: on, or back where it counts backwards; a written date stays.
   */
  readonly roll?: 'not' | 'next' | 'previous' | 'window';
  /** Minutes since midnight, or a named end; usual is the end of the day. */
  readonly ends?: 'start of day' | 'close of business' | number;
  readonly calendar?: Whose;
  readonly zone?: Whose;
  /** No leave or pause moves it. */
  readonly fixed?: true;
  /** Nobody may act before. */
  readonly notBefore?: DueRule;
  /** No pause and no extension passes this. */
  readonly latest?: DueRule;
}

/** A calendar or zone by its own name, or that of somebody or something. */
export type Whose = { readonly named: string } | { readonly of: string };

export const countsBackwards = (rule: DueRule): boolean => rule.kind === 'period' && rule.count < 0;

export const isInHours = (rule: DueRule): boolean =>
  rule.kind === 'period' && (rule.unit === 'hours' || rule.unit === 'office hours');

/** What is there in words; nothing where nothing was said. */
export const saidOf = <T>(value: T | undefined, words: (value: T) => string): readonly string[] =>
  value === undefined ? [] : [words(value)];
