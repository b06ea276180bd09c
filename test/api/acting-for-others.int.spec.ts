import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryPersonChange } from '@reprise/application/people-changes';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { ratedFlow, SYSTEM } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

/** Managers may let somebody act for them in the assessment. */
const flow = (): object => {
  const rated = ratedFlow([]) as { stages: { blocks: Record<string, unknown>[] }[] };
  for (const block of rated.stages.flatMap(({ blocks }) => blocks))
    if (block['task'] === 'assess') Object.assign(block, { mayDelegate: true, due: '30 days' });
  return rated;
};

let api: RunningApi;
let leader: Client;
let head: Client;
let operator: Client;

const post = (body: unknown, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });
const pathOf = (number: string, act: string): string => `/api/people/${personIdOf(number)}/${act}`;
const waiting = async (client: Client): Promise<number> =>
  (await client.read<InboxPage>('/api/inbox')).items.length;

/** What the worker would do next; here a spec does it. */
const carryAfter = async (
  after: Awaited<ReturnType<RunningApi['installation']['store']['head']>>,
) => {
  const { store, handling, consoleRows } = api.installation;
  const [told] = await store.readAll({ after, limit: 1 });
  if (told === undefined) throw new Error('nothing was told');
  const carrying = carryPersonChange({ ...handling, rows: consoleRows });
  const carried = await carrying(told, api.scenario.request(SYSTEM));
  expect(carried).toMatchObject({ kind: 'carried', refused: [] });
};

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(2, flow());
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [leader, head, operator] = await Promise.all([api.as('M1'), api.as('D1'), api.as('H2')]);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('a substitute', () => {
  const named = { substitute: personIdOf('D1'), on: '2026-01-05', until: '2026-01-09' };
  const body = { ...named, reason: 'away' };

  it('is named by oneself or by HR, after a look at what follows', async () => {
    const path = pathOf('M1', 'substitute');
    for (const query of ['', '?preview=true'])
      expect(await head.send(`${path}${query}`, post(body))).toMatchObject(
        refused('ACCESS.DENIED', 403),
      );
    const backwards = { ...body, until: '2026-01-01' };
    expect(await leader.send(path, post(backwards))).toMatchObject(refused('DELEGATION.ENDED'));
    const self = { ...body, substitute: personIdOf('M1') };
    expect(await leader.send(path, post(self))).toMatchObject(refused('PERSON.UNKNOWN', 404));
    expect(await leader.send(path, post({ ...body, reason: ' ' }))).toMatchObject(
      refused('CHANGE.REASON_MISSING'),
    );
    const { store } = api.installation;
    const before = await store.head();
    const { body: seen } = await leader.send<ChangePreview>(`${path}?preview=true`, post(body));
    expect(seen).toMatchObject({ reviews: 2, people: 2 });
    expect(await store.head()).toBe(before);
    const once = post(body);
    const first = await leader.send(path, once);
    expect(first).toMatchObject({ status: 200 });
    expect(await leader.send(path, once)).toMatchObject({ body: first.body });
    await carryAfter(before);
    expect([await waiting(leader), await waiting(head)]).toEqual([0, 2]);
    await operator.command(path, { substitute: 'none', on: '2026-01-05', reason: 'is back' });
  });
});

describe('whom somebody worked with', () => {
  const path = (): string => pathOf('E1', 'worked-together');
  const period = { from: '2025-07-01', to: '2025-12-31', source: 'projects' };
  const beside = (person: string, days = 40) => ({ people: [{ person, days }], ...period });

  it('is recorded by who runs the directory, of people it knows', async () => {
    const known = beside(personIdOf('E2'));
    expect(await leader.send(path(), post(known))).toMatchObject(refused('ACCESS.DENIED', 403));
    expect(await operator.send(path(), post(beside('ghost')))).toMatchObject(
      refused('PERSON.UNKNOWN', 404),
    );
    const backwards = { ...known, from: period.to, to: period.from };
    expect(await operator.send(path(), post(backwards))).toMatchObject(
      refused('PERSON.BAD_PERIOD'),
    );
    expect(await operator.send(path(), post(beside(personIdOf('E2'), 0)))).toMatchObject(
      refused('REQUEST.INVALID', 400),
    );
    const once = post(known);
    const first = await operator.send(path(), once);
    expect(first).toMatchObject({ status: 200 });
    expect(await operator.send(path(), once)).toMatchObject({ body: first.body });
    const other = post({ ...known, source: 'another' }, once.key);
    expect(await operator.send(path(), other)).toMatchObject(refused('REQUEST.KEY_REUSED', 422));
  });
});

describe('an account of one’s own', () => {
  it('is linked to a person by administrators only', async () => {
    const path = pathOf('E2', 'link-account');
    const asked = { method: 'POST', key: freshKey() } as const;
    expect(await leader.send(path, asked)).toMatchObject(refused('ACCESS.DENIED', 403));
    expect(await leader.send(path, { method: 'POST' })).toMatchObject(
      refused('REQUEST.KEY_MISSING', 428),
    );
    await api.installation.roles.grant(personIdOf('H1'), ['administrator']);
    const administrator = await api.as('H1');
    expect(await administrator.send(path, asked)).toMatchObject(refused('ACCESS.NOT_A_FOUNDER'));
  });
});
