import type { Calendars } from '@reprise/application/ports';
import type { BusinessCalendar } from '@reprise/domain/calendar';
import { chineseCalendar } from './chinese-calendar.js';
import { ALIASES, COUNTRIES } from './countries.js';
import { lawCalendar } from './law-calendar.js';
import type { Years } from './law-calendar.js';

/**
 * Published calendars by key: `CN`, `US`, `US-CA`, `DE-BY`, `JP`, `GB-SCT` (also `UK-SCT`). Each
 * is put together when it is first asked for, and only once: every process finds the same days
 * and so the same version.
 */
export const publicHolidays = (fromYear: number, toYear: number): Calendars => {
  const made = new Map<string, BusinessCalendar | undefined>();
  const find = (key: string): BusinessCalendar | undefined => {
    if (!made.has(key)) made.set(key, make(key, { fromYear, toYear }));
    return made.get(key);
  };
  return { find };
};

const make = (key: string, years: Years): BusinessCalendar | undefined => {
  if (key === 'CN') return chineseCalendar(years.fromYear, years.toYear);
  const [written = '', ...parts] = key.split('-');
  const country = of(ALIASES, written) ?? written;
  const law = of(COUNTRIES, country);
  const isKnown = law !== undefined && (law.hasParts || parts.length === 0);
  return isKnown ? lawCalendar({ key, country, parts }, law, years) : undefined;
};

/** What a table has under a name that somebody wrote. */
const of = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
