import { beforeEach, expect, it } from '@jest/globals';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import type { MeasuresRow } from '@reprise/domain/measures';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { employee, hr, Installation } from '@reprise/testing/scenario';
import type { Actor } from '@reprise/domain/access';
import { importMeasuresFile } from './index.js';
import type { ImportMeasuresFile } from './index.js';

let place: Installation;

beforeEach(async () => {
  const now = (): string => '2026-01-05T01:00:00.000Z';
  place = new Installation(new MemoryEventStore({ now, inlineViews }));
  await place.launch(2);
});

const rowOf = (row: number, cells: Partial<MeasuresRow>): MeasuresRow => ({
  ...{ row, employeeNumber: 'E1', measure: 'csat', period: '2026-01', target: '90' },
  ...{ part: '45', whole: '50', value: '', samples: '' },
  ...cells,
});
const rows = [
  rowOf(2, { measure: '客户满意度' }),
  rowOf(3, { employeeNumber: 'E2', part: '40' }),
  rowOf(4, { period: '2026-02', part: '50' }),
];
const file = (change: Partial<ImportMeasuresFile> = {}): ImportMeasuresFile => ({
  ...{ rows, source: { name: 'actuals.csv', digest: 'abc' }, dryRun: false, skipProblems: false },
  ...change,
});
const run = (change: Partial<ImportMeasuresFile> = {}, actor: Actor = hr) =>
  importMeasuresFile(place.handling)(file(change), place.request(actor));

const csat = async (number: string): Promise<string | undefined> => {
  const day = (text: string): CalendarDate => as<CalendarDate>(text);
  const facts = await place.handling.directory.factsAt(place.now, 'Asia/Shanghai');
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const found = facts.measures(employee(number).person, year);
  return typeof found === 'object' ? found['csat']?.actual : undefined;
};

it('is for those who import measures', async () => {
  const head = await place.store.head();
  expect(await run({}, employee('E1'))).toMatchObject({ code: 'ACCESS.DENIED' });
  expect(await place.store.head()).toBe(head);
});

it('imports a period at a time, and the same file once', async () => {
  expect(await run()).toMatchObject({
    kind: 'imported',
    problems: [],
    periods: [
      { from: '2026-01-01', to: '2026-01-31', rows: 2 },
      { from: '2026-02-01', to: '2026-02-28', rows: 1 },
    ],
  });
  expect(await csat('E1')).toBe('95');
  expect(await csat('E2')).toBe('80');
  expect(await run()).toMatchObject({ code: 'MEASURES.ALREADY_IMPORTED' });
  expect(await run({ dryRun: true })).toMatchObject({ code: 'MEASURES.ALREADY_IMPORTED' });
});

it('goes on where it was interrupted', async () => {
  expect(await run({ rows: rows.slice(0, 2) })).toMatchObject({ periods: [{ rows: 2 }] });
  expect(await run()).toMatchObject({ periods: [{ from: '2026-02-01', rows: 1 }] });
  expect(await csat('E1')).toBe('95');
});

it('a later file corrects the month it is about', async () => {
  await run();
  await run({ rows: [rowOf(2, { part: '0' })], source: { name: 'later.csv', digest: 'def' } });
  expect(await csat('E1')).toBe('50');
});

it('imports nothing that was only tried, nor beside mistakes unless they are to be skipped', async () => {
  const head = await place.store.head();
  const broken = [...rows, rowOf(5, { employeeNumber: 'E9', measure: 'csta' })];
  expect(await run({ dryRun: true })).toMatchObject({ problems: [], periods: [{}, {}] });
  expect(await run({ rows: broken })).toMatchObject({
    problems: [
      { row: 5, column: 'employeeNumber', code: 'IMPORT.UNKNOWN_PERSON' },
      { row: 5, column: 'measure', code: 'IMPORT.UNKNOWN_MEASURE' },
    ],
  });
  expect(await place.store.head()).toBe(head);
  expect(await run({ rows: broken, skipProblems: true })).toMatchObject({ periods: [{}, {}] });
  expect(await csat('E1')).toBe('95');
});
