import { importMeasures } from '@reprise/application/measures';
import { addDays, addMonths } from '@reprise/domain/calendar';
import { derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, MeasuresId } from '@reprise/domain/kernel';
import { must } from '../company/company.js';
import type { Company } from '../company/company.js';
import { isMeasured, monthOf } from './monthly.js';

/** Imports what was counted in the month that begins on a day, as HR does early in the next. */
export const importMonth = async (company: Company, from: CalendarDate): Promise<void> => {
  const { roster, handling, sources, now } = company;
  const { seed } = company.story;
  const month = from.slice(0, 7);
  const period = { from, to: addDays(addMonths(from, 1), -1) };
  const rows = [...roster.everyone, ...roster.newcomers]
    .filter((each) => isMeasured(each) && each.row.hiredOn <= from)
    .flatMap((each) => monthOf(seed, each, { month, isAway: company.isAway(each, from) }))
    .map((row, index) => ({ ...row, row: index + 2 }));
  const digest = sources.digest(JSON.stringify({ period, rows }));
  const source = { name: `客服指标-${month}.csv`, digest };
  const measuresId = derivedId<MeasuresId>('measures', digest);
  const request = company.request(company.actor('hr'), now, 'measures', month);
  const imported = await importMeasures(handling.store)(
    measuresId,
    { period, source, rows },
    request,
  );
  must(imported, `measures of ${month}`);
};
