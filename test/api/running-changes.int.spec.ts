import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { CycleReview } from '@reprise/http-contracts/cycles';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const title = (en: string) => ({ zh: en, en });
const asked = (task: string, who: string, kind: string) => ({
  ...{ task, who, kind, title: title(task), form: 'one', due: '30 days' },
});
const assess = asked('assess', 'manager', 'manager assessment');

const flow = (...more: readonly object[]) => ({
  schema: 'reprise.flow/1',
  flow: 'steps',
  title: title('Steps'),
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [
    { when: 'starts with(person.employeeNumber, "E")', then: 'in' },
    { otherwise: 'out' },
  ],
  participants: { subject: { subject: true }, manager: { lineManager: 1 } },
  forms: {
    one: {
      title: title('Form'),
      fields: [{ field: 'words', type: 'text', title: title('Words'), maxLength: 200 }],
    },
  },
  stages: [
    {
      stage: 'all',
      title: title('All'),
      blocks: [asked('self', 'subject', 'self assessment'), assess, ...more],
    },
  ],
});

let api: RunningApi;
let operator: Client;
let manager: Client;

const post = (body: object, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const reason = { reason: 'the works council asked' };
const refused = (code: string, status = 409) => ({ status, body: { code } });
const denied = refused('ACCESS.DENIED', 403);
const ofReview = (number: string, act = ''): string =>
  `/api/reviews/${api.scenario.reviewOf(number)}${act}`;

/** Looks first, and sees that nothing is written by looking. */
const look = async (path: string, body: object): Promise<ChangePreview> => {
  const { store } = api.installation;
  const head = await store.head();
  const { status, body: seen } = await operator.send<ChangePreview>(
    `${path}?preview=true`,
    post(body),
  );
  expect({ status, head: await store.head() }).toEqual({ status: 200, head });
  return seen;
};
const told = ({ affected }: ChangePreview) => affected.map(({ name, what }) => [name, what.en]);

const openOf = async (number: string): Promise<readonly string[]> => {
  const { items } = await operator.read<{ items: CycleReview[] }>(`/api/reviews`);
  const review = items.find(({ subject }) => subject.personId === personIdOf(number));
  return (review?.open ?? []).map(({ step }) => step);
};
const dueOf = async (number: string): Promise<string> =>
  (await (await api.as(number)).read<InboxPage>('/api/inbox')).items[0]?.dueAt ?? 'none';

const handIn = async (client: Client): Promise<Reply> => {
  const [item] = (await client.read<InboxPage>('/api/inbox')).items;
  const task = await client.read<{ revision: number }>(`/api/tasks/${item?.taskId ?? ''}`);
  const body = { work: { kind: 'answer', answer: { fields: { words: 'done' } } } };
  const sending = { ...post(body), ifMatch: task.revision };
  return client.send(`/api/tasks/${item?.taskId ?? ''}/complete`, sending);
};

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(3, flow());
  await installation.roles.grant(personIdOf('H2'), ['hrOperator', 'hrDesigner']);
  operator = await api.as('H2');
  manager = await api.as('M1');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('a step', () => {
  it('is left out and put back, each as its preview said', async () => {
    const [skip, restore] = [ofReview('E1', '/skip-step'), ofReview('E1', '/restore-step')];
    const body = { step: 'self', ...reason };
    expect(await manager.send(skip, post(body))).toMatchObject(denied);
    expect(await manager.send(`${skip}?preview=true`, post(body))).toMatchObject(denied);
    expect(await operator.send(restore, post(body))).toMatchObject(
      refused('STEP.NOTHING_TO_RESTORE'),
    );
    expect(told(await look(skip, body))).toEqual([
      ['专员1', 'no longer has the task “self”'],
      ['沈舟', 'gets the task “assess” (专员1)'],
    ]);
    await operator.command(skip, body);
    expect(await openOf('E1')).toEqual(['assess']);
    expect(await operator.send(skip, post(body))).toMatchObject(refused('STEP.NOT_OPEN'));
    expect(await manager.send(restore, post(body))).toMatchObject(denied);
    expect(told(await look(restore, body))).toContainEqual(['专员1', 'has the task “self” again']);
    await operator.command(restore, body);
    expect(await openOf('E1')).toContain('self');
  });

  it('is asked once more when it is over, with a reason, once for each key', async () => {
    const path = ofReview('E2', '/reopen-step');
    const body = { step: 'self', ...reason };
    expect(await operator.send(path, post(body))).toMatchObject(refused('STEP.NOT_OVER'));
    expect(await handIn(await api.as('E2'))).toMatchObject({ status: 200 });
    expect(await openOf('E2')).toEqual(['assess']);
    expect(await manager.send(path, post(body))).toMatchObject(denied);
    expect(await operator.send(path, post({ ...body, reason: ' ' }))).toMatchObject(
      refused('TASK.REASON_MISSING'),
    );
    expect(told(await look(path, body))).toContainEqual(['专员2', 'gets the task “self”']);
    const once = post({ ...body, knowingly: true });
    const first = await operator.send(path, once);
    expect(first).toMatchObject({ status: 200 });
    expect(await operator.send(path, once)).toMatchObject({ body: first.body });
    expect(await openOf('E2')).toContain('self');
  });

  it('has its old due again when its extension is taken back', async () => {
    const path = ofReview('E3', '/take-back-extension');
    const body = { step: 'self', ...reason };
    expect(await operator.send(path, post(body))).toMatchObject(refused('STEP.NOT_EXTENDED'));
    const before = await dueOf('E3');
    await operator.command(ofReview('E3', '/extend'), { ...body, to: '2026-03-31' });
    expect(await dueOf('E3')).not.toBe(before);
    expect(await manager.send(path, post(body))).toMatchObject(denied);
    expect(told(await look(path, body))).toEqual([
      ['专员3', expect.stringMatching(/^“self” is now due on 2026-02-/)],
    ]);
    await operator.command(path, body);
    expect(await dueOf('E3')).toBe(before);
  });
});

describe('a review that was taken out', () => {
  it('goes on where it was, for whom it concerns', async () => {
    const path = ofReview('E3', '/reinstate');
    expect(await operator.send(path, post(reason))).toMatchObject(refused('REVIEW.NOT_WITHDRAWN'));
    await operator.command(ofReview('E3', '/withdraw'), reason);
    expect(await openOf('E3')).toEqual([]);
    expect(await manager.send(path, post(reason))).toMatchObject(denied);
    expect(told(await look(path, reason))).toContainEqual(['专员3', 'the review goes on']);
    await operator.command(path, reason);
    expect(await openOf('E3')).toEqual(['self']);
    const nowhere = '/api/reviews/none/reinstate';
    expect(await operator.send(nowhere, post(reason))).toMatchObject(
      refused('REVIEW.UNKNOWN', 404),
    );
  });
});

describe('a cycle', () => {
  it('goes on with another version, shown person by person and ordered once', async () => {
    const path = `/api/cycles/${api.scenario.cycleId}/migrate`;
    const body = { version: 2, ...reason };
    expect(await operator.send(path, post(body))).toMatchObject(refused('MIGRATION.NO_VERSION'));
    const second = flow({ ...assess, task: 'again', title: title('again') });
    const published = await operator.send('/api/flows/publish', post({ document: second }));
    expect(published).toMatchObject({ status: 200 });
    expect(await manager.send(path, post(body))).toMatchObject(denied);
    expect(await manager.send(`${path}?preview=true`, post(body))).toMatchObject(denied);
    const seen = await look(path, body);
    expect(seen).toMatchObject({ reviews: 3, people: 3 });
    expect(told(seen)).toContainEqual(['专员3', 'goes on: self']);
    const one = { ...body, only: [personIdOf('E3')] };
    expect(await look(path, one)).toMatchObject({ reviews: 1, people: 1 });
    await operator.command(path, one);
    expect(await operator.send(path, post(body))).toMatchObject(refused('MIGRATION.UNDER_WAY'));
    await api.scenario.advance();
    const moved = await api.scenario.review('E3');
    expect(moved.flowDigest).not.toBe((await api.scenario.review('E1')).flowDigest);
  });

  it('says first who cannot move, and why', async () => {
    const gone = flow();
    gone.stages[0]?.blocks.shift();
    expect(await operator.send('/api/flows/publish', post({ document: gone }))).toMatchObject({
      status: 200,
    });
    const seen = await look(`/api/cycles/${api.scenario.cycleId}/migrate`, {
      version: 3,
      ...reason,
    });
    expect(seen.reviews).toBe(0);
    expect(seen.affected[0]?.what.en).toMatch(/^stays with its version: "self" is open/);
  });
});
