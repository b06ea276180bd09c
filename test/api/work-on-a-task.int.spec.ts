import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { ReviewView } from '@reprise/http-contracts/reviews';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { hr } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let employee: Client;
let manager: Client;

const work = {
  kind: 'goals',
  goals: [
    {
      title: 'Solve more at the first call',
      measure: 'FCR',
      target: '85 %',
      weight: '100',
      dueOn: '2026-11-30',
    },
  ],
};

const onlyTask = async (client: Client): Promise<TaskView> => {
  const { items } = await client.read<InboxPage>('/api/inbox');
  const [item] = items;
  if (item === undefined) throw new Error('the inbox is empty');
  return client.read<TaskView>(`/api/tasks/${item.taskId}`);
};

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(3);
  employee = await api.as('E1');
  manager = await api.as('M1');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('somebody’s task', () => {
  it('is in their inbox with what it is, why them, by when and who will read it', async () => {
    const page = await employee.read<InboxPage>('/api/inbox?limit=1');
    expect(page.counts).toEqual({ open: 1, overdue: 0 });
    expect(page.items[0]).toMatchObject({
      title: { en: 'Set goals for the year' },
      role: { en: 'the person reviewed' },
      readers: [{ en: 'the line manager' }, { en: 'the manager’s manager' }],
      dueAt: expect.any(String),
    });
  });

  it('does not exist for anybody else', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const read = await manager.send(`/api/tasks/${taskId}`);
    expect(read).toMatchObject({ status: 404, body: { code: 'TASK.UNKNOWN' } });
    const done = await manager.send(`/api/tasks/${taskId}/complete`, {
      method: 'POST',
      body: { work },
      key: freshKey(),
      ifMatch: revision,
    });
    expect(done).toMatchObject({ status: 404, body: { code: 'TASK.UNKNOWN' } });
  });

  it('is nothing to who is not signed in', async () => {
    const { taskId } = await onlyTask(employee);
    const reply = await api.browser().send(`/api/tasks/${taskId}`);
    expect(reply).toMatchObject({ status: 401, body: { code: 'ACCESS.SIGNED_OUT' } });
  });

  it('keeps a draft, and never saves over one that was written elsewhere', async () => {
    const { taskId } = await onlyTask(employee);
    const path = `/api/tasks/${taskId}/draft`;
    const put = (baseVersion: number, content: unknown) =>
      employee.send(path, { method: 'PUT', body: { baseVersion, content } });
    expect(await put(0, { text: 'first' })).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await put(1, { text: 'second' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await put(1, { text: 'stale' })).toMatchObject({
      status: 412,
      body: { code: 'DRAFT.STALE' },
    });
    expect((await onlyTask(employee)).draft).toMatchObject({
      version: 2,
      content: { text: 'second' },
    });
  });

  it('is not handed in on another revision than its own, and the draft stays', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const reply = await employee.send(`/api/tasks/${taskId}/complete`, {
      method: 'POST',
      body: { work },
      key: freshKey(),
      ifMatch: revision + 1,
    });
    expect(reply).toMatchObject({ status: 412, body: { code: 'TASK.STALE' } });
    expect((await onlyTask(employee)).draft?.content).toEqual({ text: 'second' });
  });

  it('asks for the headers that make a command safe', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const path = `/api/tasks/${taskId}/complete`;
    const body = { work };
    expect(await employee.send(path, { method: 'POST', body, key: freshKey() })).toMatchObject({
      status: 428,
      body: { code: 'REQUEST.IF_MATCH_MISSING' },
    });
    expect(await employee.send(path, { method: 'POST', body, ifMatch: revision })).toMatchObject({
      status: 428,
      body: { code: 'REQUEST.KEY_MISSING' },
    });
  });

  it('takes no text of ten million characters', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const long = { ...work, goals: [{ ...work.goals[0], target: 'a'.repeat(10_000_000) }] };
    const reply = await employee.send(`/api/tasks/${taskId}/complete`, {
      method: 'POST',
      body: { work: long },
      key: freshKey(),
      ifMatch: revision,
    });
    expect(reply).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE' } });
  });

  it('takes no change that a page of another site sends', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const reply = await employee.send(`/api/tasks/${taskId}/complete`, {
      method: 'POST',
      body: { work },
      key: freshKey(),
      ifMatch: revision,
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(reply).toMatchObject({ status: 403, body: { code: 'REQUEST.OTHER_ORIGIN' } });
  });

  it('says in words what is wrong with what was handed in', async () => {
    const { taskId, revision } = await onlyTask(employee);
    const wrong = { ...work, goals: [{ ...work.goals[0], weight: '60' }] };
    const reply = await employee.send(`/api/tasks/${taskId}/complete`, {
      method: 'POST',
      body: { work: wrong },
      key: freshKey(),
      ifMatch: revision,
    });
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'GOALS.WEIGHTS', title: 'Weights must add to 100; they add to 60' },
    });
  });
});

describe('handing in', () => {
  it('puts the next task before the manager at once, and happens once for each key', async () => {
    const { taskId, revision, reviewId } = await onlyTask(employee);
    const key = freshKey();
    const send = (body: unknown) =>
      employee.send<{ readonly position: string }>(`/api/tasks/${taskId}/complete`, {
        method: 'POST',
        body,
        key,
        ifMatch: revision,
      });
    const first = await send({ work });
    expect(first.status).toBe(200);
    const next = await onlyTask(manager);
    expect(next).toMatchObject({ title: { en: 'Agree the goals' }, reviewId, status: 'open' });
    expect(next.answers).toMatchObject([{ step: 'goals', content: { kind: 'goals' } }]);
    expect(await send({ work })).toMatchObject({ status: 200, body: first.body });
    const other = { work: { ...work, goals: [...work.goals, ...work.goals] } };
    expect(await send(other)).toMatchObject({ status: 422, body: { code: 'REQUEST.KEY_REUSED' } });
  });

  it('shows on the review where it stands, to who is in it and to nobody else', async () => {
    const { reviewId } = await onlyTask(manager);
    const path = `/api/reviews/${reviewId}`;
    const seen = await employee.read<ReviewView>(path);
    expect(seen.stages[0]?.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'goals closed',
      'agree-goals open',
    ]);
    expect(seen.stages.at(1)).toMatchObject({
      status: 'ahead',
      title: { en: 'Year-end assessment' },
    });
    const stranger = await api.as('E3');
    expect(await stranger.send(path)).toMatchObject({
      status: 404,
      body: { code: 'REVIEW.UNKNOWN' },
    });
  });

  it('sends it back to the one who wrote it, with the reason', async () => {
    const { taskId, revision } = await onlyTask(manager);
    const decision = {
      kind: 'decision',
      outcome: 'send back',
      to: 'goals',
      comment: 'Name the base',
    };
    await manager.command(`/api/tasks/${taskId}/complete`, { work: decision }, revision);
    const again = await onlyTask(employee);
    expect(again.answers).toMatchObject([
      { content: { kind: 'goals' } },
      { content: { kind: 'decision', outcome: 'send back', comment: 'Name the base' } },
    ]);
    const left = await manager.read<InboxPage>('/api/inbox');
    expect(left.items.filter(({ subject }) => subject?.name === '专员1')).toEqual([]);
  });
});

describe('the team', () => {
  it('shows each report with what is open, and for whom it waits', async () => {
    const { items } = await manager.read<{ items: { person: { name: string } }[] }>('/api/team');
    expect(items).toHaveLength(3);
    const open = [{ title: { en: 'Set goals for the year' }, waitingFor: [{ name: '专员1' }] }];
    expect(items[0]).toMatchObject({
      reviews: [{ status: 'open', stageTitle: { en: 'Goal setting' }, open }],
    });
  });

  it('is empty for who leads nobody', async () => {
    expect(await employee.read('/api/team')).toEqual({ items: [] });
  });
});

describe('a review taken out by HR', () => {
  it('withdraws the open task at once, and keeps the draft of it', async () => {
    const before = await onlyTask(employee);
    const command = { type: 'WithdrawReview', by: hr.person, reason: 'long leave' } as const;
    await api.scenario.send('E1', command, hr);
    const after = await employee.read<TaskView>(`/api/tasks/${before.taskId}`);
    expect(after.status).toBe('withdrawn');
    expect(after.draft).toEqual(before.draft);
    expect((await employee.read<InboxPage>('/api/inbox')).counts.open).toBe(0);
  });
});
