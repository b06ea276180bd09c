import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';

/** The dates of a year, in order. */
export const datesOf = function* (
  year: number,
): Generator<{ readonly date: CalendarDate; readonly isWeekend: boolean }> {
  const day = new Date(Date.UTC(year, 0, 1));
  for (; day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    yield { date: as<CalendarDate>(day.toISOString().slice(0, 10)), isWeekend };
  }
};
