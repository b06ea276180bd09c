import { addDays, addMonths, isCalendarDate } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import type { Period } from './measures-events.js';

/** How the parts of a year are written: `2026-01`, `2026年1月`, `202601`, `2026-Q1`, `2026H1`, `2026`. */
const PARTS = [
  { months: 1, written: /^(\d{4})[-/.年]?(\d{1,2})月?$/ },
  { months: 3, written: /^(\d{4})[-/.年]?(?:Q|第)([1-4])(?:季度)?$/i },
  { months: 6, written: /^(\d{4})[-/.年]?H([12])$/i },
  { months: 12, written: /^(\d{4})年?$/ },
] as const;

/** Two days, however they are joined: `2026-01-01/2026-01-31`, `2026-01-01 至 2026-01-31`. */
const DAYS = /^(\d{4}-\d{2}-\d{2})\s*(?:\/|~|至|\.\.)\s*(\d{4}-\d{2}-\d{2})$/;

/** The period a cell of a file names; none when it names none, or one that ends before it begins. */
export const periodOf = (text: string): Period | undefined => {
  const [, from = '', to = ''] = DAYS.exec(text) ?? [];
  if (isCalendarDate(from) && isCalendarDate(to)) return from <= to ? { from, to } : undefined;
  return partOfYear(text);
};

const partOfYear = (text: string): Period | undefined => {
  const [found] = PARTS.flatMap(({ months, written }) => {
    const parts = written.exec(text);
    return parts === null ? [] : [{ months, year: parts[1], index: Number(parts[2] ?? 1) }];
  });
  if (found === undefined) return undefined;
  const { months, year, index } = found;
  if (index < 1 || index > 12 / months) return undefined;
  const from = addMonths(as<CalendarDate>(`${year}-01-01`), (index - 1) * months);
  return { from, to: addDays(addMonths(from, months), -1) };
};
