import { publishedCalendar } from '@reprise/domain/calendar';
import type { BusinessCalendar, CalendarException } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import Holidays from 'date-holidays';
import { corrected } from './corrections.js';
import type { Country } from './countries.js';

export interface Place {
  readonly key: string;
  readonly country: string;
  /** State or nation, and region in it: `['BY', 'A']` for Augsburg. */
  readonly parts: readonly string[];
}

export interface Years {
  readonly fromYear: number;
  readonly toYear: number;
}

const DAY = 86_400_000;

/**
 * Working days where the law gives holidays by rule: whole public holidays of the place, those
 * moved off a weekend included. Half days and days that only banks or schools keep are worked.
 * Undefined where the package knows no such place.
 */
export const lawCalendar = (
  place: Place,
  { publishedThrough }: Country,
  { fromYear, toYear }: Years,
): BusinessCalendar | undefined => {
  const source = holidaysOf(place);
  if (source === undefined) return undefined;
  const exceptions = new Map<CalendarDate, CalendarException>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const [date, exception] of exceptionsOf(source, year)) exceptions.set(date, exception);
  }
  for (const [date, exception] of corrected(place, { fromYear, toYear })) {
    exceptions.set(date, exception);
  }
  return publishedCalendar({
    key: place.key,
    restDays: [6, 7],
    exceptions,
    publishedFrom: as<CalendarDate>(`${fromYear}-01-01`),
    publishedThrough: as<CalendarDate>(`${Math.min(publishedThrough, toYear)}-12-31`),
  });
};

const holidaysOf = ({ country, parts }: Place): Holidays | undefined => {
  const [state, region, ...more] = parts;
  if (state === undefined) return new Holidays(country);
  if (more.length > 0 || !isIn(new Holidays().getStates(country), state)) return undefined;
  if (region === undefined) return new Holidays(country, state);
  return isIn(new Holidays().getRegions(country, state), region)
    ? new Holidays(country, state, region)
    : undefined;
};

const isIn = (known: object | undefined, name: string): boolean =>
  known !== undefined && Object.hasOwn(known, name);

const exceptionsOf = function* (
  source: Holidays,
  year: number,
): Generator<[CalendarDate, CalendarException]> {
  const chinese = new Map(source.getHolidays(year, 'zh').map(({ date, name }) => [date, name]));
  for (const { date, start, end, name: en, type } of source.getHolidays(year, 'en')) {
    const isWhole = date.slice(11, 19) === '00:00:00';
    if (type !== 'public' || !isWhole) continue;
    const name = { zh: chinese.get(date) ?? en, en };
    const days = Math.max(Math.round((end.getTime() - start.getTime()) / DAY), 1);
    const first = Date.parse(date.slice(0, 10));
    for (let later = 0; later < days; later += 1) {
      const on = new Date(first + later * DAY).toISOString().slice(0, 10);
      yield [as<CalendarDate>(on), { kind: 'holiday', name }];
    }
  }
};
