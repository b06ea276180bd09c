import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { planMeasures } from '@reprise/domain/measures';
import { readMeasuresCsv } from '@reprise/people-csv/measures';
import { readFileSync } from 'node:fs';
import { LANGUAGES, pageOf } from './guide.js';

const flow = new URL('../../flows/customer-service-annual.json', import.meta.url);
const compiled = compileFlow(JSON.parse(readFileSync(flow, 'utf8')));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Keys and titles of the measures of the shipped flow, as an import knows them. */
const measureOf = (name: string): string | undefined => {
  if (!compiled.ok) throw new Error('the shipped flow does not compile');
  return Object.entries(compiled.flow.document.measures).find(([key, { title }]) =>
    [key, title.zh, title.en].includes(name),
  )?.[0];
};

describe.each(LANGUAGES)('the page on the command line (%s)', (language) => {
  const page = pageOf(language, 'cli.md');

  it('shows a file of actuals that is imported without a mistake', () => {
    const [, example = ''] = /^```csv\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const { rows, problems } = readMeasuresCsv(bytesOf(example));
    expect(problems).toEqual([]);
    const plan = planMeasures(rows, { isPerson: (number) => /^E\d$/.test(number), measureOf });
    expect(plan).toMatchObject({ rows: 3, problems: [] });
    const [{ period, rows: actuals } = { period: {}, rows: [] }, ...others] = plan.imports;
    expect(others).toEqual([]);
    expect(period).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(actuals.map(({ measure, actual }) => [measure, actual.kind])).toEqual([
      ['csat', 'share'],
      ['csat', 'share'],
      ['first-response', 'level'],
    ]);
  });

  it('names only headers that an import of actuals knows', () => {
    const [, section = ''] = /## `reprise import measures`([\s\S]*?)```csv/.exec(page) ?? [];
    const headers = section
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(({ length }) => length === 7)
      .slice(2)
      .flatMap(([, , , chinese = '', english = '']) => [
        ...chinese.split(/[、；]/),
        ...english.split(/[,;] /),
      ]);
    expect(headers.length).toBeGreaterThan(40);
    const unknown = headers.filter((header) =>
      readMeasuresCsv(bytesOf(`${header}\n`)).problems.some(
        ({ code }) => code === 'IMPORT.UNKNOWN_COLUMN',
      ),
    );
    expect(unknown).toEqual([]);
  });
});
