import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Me, Status } from '@reprise/http-contracts/session';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const first = { name: '管理员', mail: 'admin@yuanshan.example', password: 'correct horse staple' };
const post = (body: unknown) => ({ method: 'POST', body }) as const;

describe('an empty installation', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runningApi('empty');
  }, 120_000);
  afterAll(async () => {
    await api.stop();
  });

  it('asks for its first account, makes it once and signs it in', async () => {
    const rivals = [api.browser(), api.browser()];
    expect((await api.browser().read<Status>('/api/status')).needsSetUp).toBe(true);
    const replies = await Promise.all(rivals.map((each) => each.send('/api/setup', post(first))));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const isFirst = replies[0]?.status === 200;
    const browser = rivals[isFirst ? 0 : 1] ?? api.browser();
    expect(await browser.read<Me>('/api/me')).toMatchObject({
      name: '管理员',
      roles: ['employee', 'administrator', 'hrDesigner', 'hrOperator'],
    });
    expect((await browser.read<Status>('/api/status')).needsSetUp).toBe(false);
    const second = { ...first, mail: 'other@yuanshan.example' };
    expect(await api.browser().send('/api/setup', post(second))).toMatchObject({
      status: 409,
      body: { code: 'SETUP.DONE' },
    });
  });

  it('lets nobody sign up by themselves', async () => {
    const body = { name: 'x', email: 'x@yuanshan.example', password: first.password };
    const reply = await api.browser().send('/api/auth/sign-up/email', post(body));
    expect(reply.status).toBe(404);
  });

  it('signs in with the right password only, and out at once', async () => {
    const browser = api.browser();
    const credentials = { email: first.mail, password: first.password };
    const wrong = { ...credentials, password: 'not the password' };
    expect(await browser.send('/api/auth/sign-in/email', post(wrong))).toMatchObject({
      status: 401,
      body: { code: 'ACCOUNT.WRONG_PASSWORD', title: 'Mail address or password is wrong' },
    });
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await browser.send('/api/auth/sign-in/email', post(credentials))).status).toBe(200);
    await browser.read('/api/me');
    const stolen = { cookie: browser.cookie() };
    await browser.send('/api/auth/sign-out', post({}));
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await api.browser().send('/api/me', { headers: stolen })).status).toBe(401);
  });

  it('lets nobody guess passwords for long', async () => {
    const guess = post({ email: first.mail, password: 'another guess' });
    const browser = api.browser();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await browser.send('/api/auth/sign-in/email', guess)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('has no personas and no clock to move, whoever asks', async () => {
    const browser = api.browser();
    const denied = { status: 403, body: { code: 'ACCESS.DENIED' } };
    expect(await browser.send('/api/demo/personas')).toMatchObject(denied);
    expect(await browser.send('/api/demo/switch', post({ personId: 'p' }))).toMatchObject(denied);
    const to = '2030-01-01T00:00:00.000Z';
    expect(await browser.send('/api/practice/advance', post({ to }))).toMatchObject(denied);
  });
});

describe('the demonstration', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runningApi('demo');
    await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
    await api.scenario.launch(2);
  }, 120_000);
  afterAll(async () => {
    await api.stop();
  });

  it('lets a visitor be anybody, one after another', async () => {
    const browser = await api.as('E1');
    expect(await browser.read<Me>('/api/me')).toMatchObject({ name: '专员1', roles: ['employee'] });
    const { items } = await browser.read<{ items: { personId: string; name: string }[] }>(
      '/api/demo/personas',
    );
    const manager = items.find(({ name }) => name === '沈舟');
    await browser.send('/api/demo/switch', post({ personId: manager?.personId }));
    expect(await browser.read<Me>('/api/me')).toMatchObject({
      name: '沈舟',
      roles: ['employee', 'manager'],
    });
  });

  it('is only for who calls it by a name of this machine', async () => {
    const { port } = new URL(api.server.address);
    const rebound = `rebound.example:${port}`;
    const reply = await api.askedAs(rebound, '/api/demo/personas');
    expect(reply).toBe(403);
  });

  it('moves its clock ahead for everybody, and never back', async () => {
    const browser = await api.as('E1');
    const advance = (to: string) => browser.send('/api/practice/advance', post({ to }));
    const later = '2026-02-01T00:00:00.000Z';
    expect(await advance(later)).toMatchObject({ status: 200, body: { now: later } });
    expect(await advance('2026-01-10T00:00:00.000Z')).toMatchObject({ body: { now: later } });
    expect((await browser.read<Status>('/api/status')).now).toBe(later);
  });
});
