import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { MeasuresReport } from '@reprise/http-contracts/measures';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let operator: Client;

const header = '工号,指标,期间,目标值,达成数,总数';
const good = 'E1,客户满意度,2026-01,90,45,50';
const bad = 'E9,客户满意度,2026-01,90,60,50';

const ask = (client: Client, lines: readonly string[], rest: object) =>
  client.send<MeasuresReport>('/api/measures/import', {
    method: 'POST',
    key: freshKey(),
    body: {
      name: 'january.csv',
      content: Buffer.from([header, ...lines].join('\n')).toString('base64'),
      ...rest,
    },
  });

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-02-05T01:00:00.000Z');
  await api.scenario.launch(1);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  operator = await api.as('H2');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

it('is for HR', async () => {
  const reply = await ask(await api.as('M1'), [good], {});
  expect(reply).toMatchObject({ status: 403, body: { code: 'ACCESS.DENIED' } });
});

it('tells each mistake by row and column, and imports nothing unless the rest is asked for', async () => {
  const tried = await ask(operator, [good, bad], {});
  expect(tried.body).toMatchObject({ rows: 2, isImported: false, isUnreadable: false });
  expect(tried.body.errors.map(({ row, column }) => `${String(row)} ${column.zh}`)).toContain(
    '3 工号',
  );
  const done = await ask(operator, [good, bad], { skipProblems: true });
  expect(done.body).toMatchObject({
    isImported: true,
    periods: [{ from: '2026-01-01', to: '2026-01-31', rows: 1 }],
  });
});

it('tries a file without importing it, imports it once, and says so', async () => {
  expect((await ask(operator, [good], { dryRun: true })).body).toMatchObject({
    isImported: false,
    errors: [],
  });
  expect((await ask(operator, [good], {})).body).toMatchObject({ isImported: true });
  expect(await ask(operator, [good], {})).toMatchObject({
    status: 409,
    body: { code: 'MEASURES.ALREADY_IMPORTED' },
  });
});

it('imports nothing of a file that lacks a column', async () => {
  const content = Buffer.from('工号,指标\nE1,客户满意度').toString('base64');
  const reply = await operator.send<MeasuresReport>('/api/measures/import', {
    method: 'POST',
    key: freshKey(),
    body: { name: 'x.csv', content },
  });
  expect(reply.body).toMatchObject({ isImported: false, isUnreadable: true });
});
