import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { Replay } from '@reprise/http-contracts/audit';
import { approve, goals } from '@reprise/testing/scenario';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let auditor: Client;
let operator: Client;

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(2);
  await api.scenario.submit('E1', 'goals', goals);
  await api.scenario.submit('E1', 'agree-goals', approve);
  await api.installation.roles.grant(personIdOf('H1'), ['auditor']);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  auditor = await api.as('H1');
  operator = await api.as('H2');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

const pathOf = (at: string) => `/api/audit/reviews/${api.scenario.reviewOf('E1')}/at/${at}`;
const replay = (at: string) => auditor.read<Replay>(pathOf(at));
const openings = () => api.installation.store.readStream('access-2026-01-05');

it('is for auditors, and leaves no trace of those who were refused', async () => {
  const denied = { status: 403, body: { code: 'ACCESS.DENIED' } };
  const path = `/api/audit/export?reviewId=${api.scenario.reviewOf('E1')}`;
  for (const client of [operator, await api.as('E1')]) {
    expect(await client.send(pathOf('latest'))).toMatchObject(denied);
    expect(await client.send(path)).toMatchObject(denied);
  }
  expect(await openings()).toEqual([]);
});

it('shows a review as it stood after each of its events, as sentences and as stored', async () => {
  const latest = await replay('latest');
  expect(latest).toMatchObject({
    subject: { name: '专员1' },
    cycleTitle: { en: expect.any(String) },
  });
  expect(latest.revision).toBe(latest.events.length - 1);
  const submitted = latest.events.find(({ type }) => type === 'review.goals-submitted.v1');
  expect(submitted).toMatchObject({
    sentence: { en: '专员1 handed in “Set goals for the year”: 1 goal' },
    by: { name: '专员1' },
    stage: 'goal-setting',
  });
  const at = await replay(String(submitted?.revision));
  expect(at.raw).toMatchObject({ specversion: '1.0', type: 'review.goals-submitted.v1' });
  expect(at.state).toMatchObject({ submissions: { goals: [{ content: { kind: 'goals' } }] } });
  expect(at.before).toMatchObject({ submissions: {} });
  const [first] = latest.events;
  expect(first?.sentence.zh).toMatch(/^专员1 的考核开始/);
  expect(await replay('0')).toMatchObject({ before: { status: 'unopened' } });
});

it('says what the ids and keys of the state stand for, in both languages', async () => {
  const { labels, state } = await replay('latest');
  expect(labels).toMatchObject({
    'step:agree-goals': { zh: '确认目标', en: 'Agree the goals' },
    'step:goal-setting': { en: 'Goal setting' },
    'role:subject': { en: 'the person reviewed' },
    'field:self.summary': { zh: '主要成果' },
    'level:self.rating.A': { en: 'Exceeds' },
    'score:total': { zh: '综合得分' },
    'kind:goal setting': { zh: '目标设定' },
  });
  const { tasks, unit, cycleId } = state as Readonly<{
    tasks: Record<string, object>;
    unit: string;
    cycleId: string;
  }>;
  const asked = [...Object.keys(tasks).map((id) => `task:${id}`), `unit:${unit}`];
  expect([...asked, `cycle:${cycleId}`].filter((key) => labels[key] === undefined)).toEqual([]);
});

it('refuses a moment there never was, and a review nobody opened', async () => {
  expect(await auditor.send(pathOf('9999'))).toMatchObject({
    status: 404,
    body: { code: 'AUDIT.NO_EVENT' },
  });
  expect(await auditor.send(pathOf('soon'))).toMatchObject({ status: 400 });
  expect(await auditor.send('/api/audit/reviews/none/at/latest')).toMatchObject({
    status: 404,
    body: { code: 'REVIEW.UNKNOWN' },
  });
});

it('is itself on record: one opening an hour, and each export', async () => {
  expect((await openings()).map(({ type }) => type)).toEqual(['access.review-opened-for-audit.v1']);
  await api.installation.clock.hold('2026-01-05T03:00:00.000Z');
  await replay('1');
  await replay('2');
  const again = await openings();
  expect(again).toHaveLength(2);
  expect(again[1]?.data).toEqual({
    reviewId: api.scenario.reviewOf('E1'),
    by: personIdOf('H1'),
    at: '2026-01-05T03:00:00.000Z',
  });
});

it('exports exactly the stored bytes, behind a line with their digest', async () => {
  const reviewId = api.scenario.reviewOf('E1');
  const answer = await fetch(`${auditor.address}/api/audit/export?reviewId=${reviewId}`, {
    headers: { cookie: auditor.cookie() },
  });
  expect(answer.headers.get('content-type')).toMatch('application/x-ndjson');
  expect(answer.headers.get('content-disposition')).toMatch('attachment');
  const text = await answer.text();
  const [head = '', ...rest] = text.split('\n');
  const body = text.slice(head.length + 1);
  const manifest = JSON.parse(head) as { readonly sha256: string; readonly events: number };
  expect(manifest.sha256).toBe(createHash('sha256').update(body).digest('hex'));
  const stored = await api.installation.store.readStream(`review-${reviewId}`);
  expect(rest.slice(0, -1)).toEqual(stored.map(({ bytes }) => Buffer.from(bytes).toString('utf8')));
  expect(manifest.events).toBe(stored.length);
  expect((await openings()).at(-1)?.type).toBe('access.review-exported.v1');
});
