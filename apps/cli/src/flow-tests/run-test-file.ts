import type { PeopleRow } from '@reprise/domain/directory';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { flowTestSchema, peopleRows, runFlowTest } from '@reprise/domain/flow-tests';
import type { FlowTestDocument, FlowTestFailure } from '@reprise/domain/flow-tests';
import type { Text } from '@reprise/domain/kernel';
import { readPeopleCsv } from '@reprise/people-csv';
import { chineseCalendar } from '@reprise/public-holidays';
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
  const calendars = new Map([[flow.document.calendar, calendarFor(document)]]);
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

/** The working year and the next, so that what goes on past its end still knows its holidays. */
const calendarFor = ({ starts }: FlowTestDocument) => {
  const year = Number(starts.slice(0, 4));
  return chineseCalendar(year - 1, year + 1);
};
