import type { CalendarException } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';

interface Correction {
  readonly place: string;
  readonly dates: readonly string[];
  readonly name: CalendarException['name'];
}

/**
 * What the package has not, found by comparing it with what governments published. Each with its
 * source; to be taken out once the package knows it.
 */
const CORRECTIONS: readonly Correction[] = [
  {
    // 5 U.S.C. 6103(b): a federal holiday on a weekend is kept on the Friday or Monday beside it.
    place: 'US',
    dates: ['2017-11-10', '2018-11-12', '2023-11-10', '2028-11-10', '2029-11-12'],
    name: { zh: '退伍军人节（补休）', en: 'Veterans Day (substitute day)' },
  },
  {
    // Royal Proclamation of 4 February 2026, Banking and Financial Dealings Act 1971.
    place: 'GB-SCT',
    dates: ['2026-06-15'],
    name: { zh: '世界杯公共假日', en: 'World Cup bank holiday' },
  },
];

export const corrected = function* (
  { country, parts }: { readonly country: string; readonly parts: readonly string[] },
  { fromYear, toYear }: { readonly fromYear: number; readonly toYear: number },
): Generator<[CalendarDate, CalendarException]> {
  const place = [country, ...parts.slice(0, 1)].join('-');
  for (const { dates, name } of CORRECTIONS.filter((each) => each.place === place)) {
    for (const on of dates) {
      const year = Number(on.slice(0, 4));
      const isAsked = year >= fromYear && year <= toYear;
      if (isAsked) yield [as<CalendarDate>(on), { kind: 'holiday', name }];
    }
  }
};
