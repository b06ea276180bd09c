import { namesIn } from '@reprise/domain/calendar';
import type { BusinessCalendar } from '@reprise/domain/calendar';
import type { PeopleRow } from '@reprise/domain/directory';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { flowTestSchema, peopleRows, runFlowTest } from '@reprise/domain/flow-tests';
import type { FlowTestDocument, FlowTestFailure } from '@reprise/domain/flow-tests';
import type { Text } from '@reprise/domain/kernel';
import { readPeopleCsv } from '@reprise/people-csv';
import { publicHolidays } from '@reprise/public-holidays';
import { dirname, resolve } from 'node:path';
import { same } from '../platform/language.js';
import { readJson, readNamedFile } from '../platform/read-file.js';

export interface TestedFile {
  readonly file: string;
  readonly title: Text;
  readonly steps: number;
  readonly failures: readonly FlowTestFailure[];
}

/** Reads a test and runs it; one that is not of the form is a failure like any other. */
export const runTestFile = async (flow: CompiledFlow, file: string): Promise<TestedFile> => {
  const parsed = flowTestSchema.safeParse(await readJson(file));
  if (!parsed.success) {
    const failures = parsed.error.issues.map(({ path, message }) => ({
      step: 0,
      message: same(`${path.join('.')}: ${message}`),
    }));
    return { file, title: same(file), steps: 0, failures };
  }
  const document = parsed.data;
  const rows = await rowsOf(document, dirname(file));
  const calendars = calendarsFor(flow, document, rows);
  const failures = runFlowTest({ flow, document, rows, calendars });
  return { file, title: document.title, steps: document.steps.length, failures };
};

const rowsOf = async (
  { people }: FlowTestDocument,
  folder: string,
): Promise<readonly PeopleRow[]> => {
  if (typeof people !== 'string') return peopleRows(people);
  const { rows } = readPeopleCsv(await readNamedFile(resolve(folder, people)));
  return rows;
};

/**
 * The calendars of the flow, of its deadlines and of its people, for the working year and the
 * next, so that what goes on past its end still knows its holidays.
 */
const calendarsFor = (
  flow: CompiledFlow,
  { starts }: FlowTestDocument,
  rows: readonly PeopleRow[],
): ReadonlyMap<string, BusinessCalendar> => {
  const year = Number(starts.slice(0, 4));
  const published = publicHolidays(year - 1, year + 1);
  const named = [...flow.rules.values()].flatMap((rule) => namesIn(rule).calendars);
  const keys = [flow.document.calendar, ...named, ...rows.map(({ calendar }) => calendar)];
  return new Map(
    [...new Set(keys)].flatMap((key) => {
      const calendar = published.find(key);
      return calendar === undefined ? [] : [[key, calendar]];
    }),
  );
};
