import type { CalendarDate, Instant } from '../kernel/index.js';
import type { Clockwork } from './anchors.js';
import { addWorkingDays } from './business-calendar.js';
import type { BusinessCalendar } from './business-calendar.js';
import { addDays, addMonths } from './dates.js';
import type { DueRule } from './due-rule.js';
import { parseDueRule } from './due-text/index.js';
import { remember, rememberOf } from './remember.js';
import { addMilliseconds, dateOf, morningOf } from './zoned.js';

interface Rung {
  readonly at: Instant;
  readonly rung: string;
}

type Period = Extract<DueRule, { kind: 'period' }>;

const HOUR = 3_600_000;

/** A rung such as `-3d`, `-1wd`, `0d`, `+1w` or `-2h`; undefined where it is none. */
const periodOf = remember((rung: string): { readonly rule: Period | undefined } => {
  const parsed = parseDueRule(rung);
  return { rule: parsed.ok && parsed.rule.kind === 'period' ? parsed.rule : undefined };
});

const isExact = (rung: string): boolean => periodOf(rung).rule?.unit === 'hours';

/**
 * Instants of a reminder ladder around a due, earliest first: in the morning of a day, or so many
 * hours from the due itself.
 */
export const reminderInstants = (
  input: { readonly dueAt: Instant; readonly ladder: readonly string[] } & Clockwork,
): readonly Rung[] => {
  const { ladder, calendar, zone } = input;
  if (ladder.length === 0) return [];
  const rungs = placed(calendar)(ladder)(zone)(dateOf(input.dueAt, zone));
  if (!ladder.some(isExact)) return rungs;
  const exact = ladder.filter(isExact).map((rung) => {
    const hours = periodOf(rung).rule?.count ?? 0;
    return { at: addMilliseconds(input.dueAt, hours * HOUR), rung };
  });
  return [...rungs, ...exact].toSorted(earlier);
};

/** Every review with the same due has the same reminders: each ladder is placed once for a day. */
const placed = rememberOf((calendar: BusinessCalendar) =>
  rememberOf((ladder: readonly string[]) =>
    remember((zone: string) =>
      remember((day: CalendarDate): readonly Rung[] =>
        ladder
          .filter((rung) => !isExact(rung))
          .map((rung) => ({ at: morningOf(rungDay(day, rung, calendar), zone), rung }))
          .toSorted(earlier),
      ),
    ),
  ),
);

const earlier = (a: Rung, b: Rung): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

const rungDay = (day: CalendarDate, rung: string, calendar: BusinessCalendar): CalendarDate => {
  const { count, unit } = periodOf(rung).rule ?? { count: 0, unit: 'days' };
  switch (unit) {
    case 'working days':
      return addWorkingDays(calendar, day, count);
    case 'weeks':
      return addDays(day, count * 7);
    case 'months':
      return addMonths(day, count);
    case 'years':
      return addMonths(day, count * 12);
    case 'days':
    case 'hours':
    case 'office hours':
      return addDays(day, count);
  }
};
