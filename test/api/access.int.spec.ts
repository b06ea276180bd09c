import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { Invitation, PersonAccess } from '@reprise/http-contracts/access';
import type { Me } from '@reprise/http-contracts/session';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const founder = {
  name: '管理员',
  mail: 'admin@yuanshan.example',
  password: 'correct horse staple',
};
const password = 'battery of horses';

let api: RunningApi;
let administrator: Client;
let administratorId: string;

beforeAll(async () => {
  api = await runningApi('empty');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(3);
  administrator = api.browser();
  await administrator.send('/api/setup', { method: 'POST', body: founder });
  administratorId = (await administrator.read<Me>('/api/me')).personId;
  const header = '工号,姓名,邮箱,部门路径,上级工号,入职日期,用工状态';
  const unit = '远山科技|Yuanshan/客服中心|Service centre';
  const line = (number: string, name: string, employment: string) =>
    `${number},${name},${number}@yuanshan.example,${unit},M1,2021-04-01,${employment}`;
  const file = [header, line('N1', '新人', '正式'), line('N2', '故人', '离职')].join('\n');
  const content = Buffer.from(file).toString('base64');
  const imported = await administrator.send('/api/people/import', post({ content }));
  expect(imported.body).toMatchObject({ joined: 2, errors: [] });
}, 120_000);

afterAll(async () => {
  await api.stop();
});

const post = (body: unknown) => ({ method: 'POST', body, key: freshKey() }) as const;
const pathOf = (number: string, act: string): string => `/api/people/${personIdOf(number)}/${act}`;
const accessOf = (number: string) => administrator.read<PersonAccess>(pathOf(number, 'access'));
const events = async (type: string) =>
  (await api.installation.store.readStream('access-2026-01-05')).filter(
    (event) => event.type === type,
  );

const invite = async (number: string): Promise<string> => {
  const { body } = await administrator.send<{ link: string }>(pathOf(number, 'invite'), {
    method: 'POST',
    key: freshKey(),
  });
  expect(body.link.startsWith(`${api.server.address}/welcome?token=`)).toBe(true);
  return new URL(body.link).searchParams.get('token') ?? '';
};

const accept = (client: Client, token: string, chosen = password) =>
  client.send('/api/invitations/accept', { method: 'POST', body: { token, password: chosen } });

const signIn = (client: Client, mail: string, chosen = password) =>
  client.send('/api/auth/sign-in/email', {
    method: 'POST',
    body: { email: mail, password: chosen },
  });

const give = (client: Client, personId: string, roles: readonly string[]): Promise<Reply> =>
  client.send(`/api/people/${personId}/roles`, { method: 'PUT', body: { roles }, key: freshKey() });

const unknown = { status: 404, body: { code: 'INVITATION.UNKNOWN' } };

describe('an invitation', () => {
  it('lets somebody of the directory in: they choose a password and see their inbox', async () => {
    expect(await accessOf('E1')).toEqual({ hasAccount: false, mayLink: true, roles: [] });
    const token = await invite('E1');
    const invited = await accessOf('E1');
    const days = (Date.parse(invited.invitedUntil ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    const browser = api.browser();
    const { name, mail } = await browser.read<Invitation>(`/api/invitations/${token}`);
    expect(name).toBe('专员1');
    expect((await accept(browser, token)).status).toBe(200);
    expect(await browser.read<Me>('/api/me')).toMatchObject({
      personId: personIdOf('E1'),
      name: '专员1',
      roles: ['employee'],
    });
    expect(await accessOf('E1')).toEqual({ hasAccount: true, mayLink: false, roles: [] });
    const again = api.browser();
    expect((await signIn(again, mail)).status).toBe(200);
    const inbox = await again.read<{ items: readonly unknown[] }>('/api/inbox');
    expect(inbox.items).toHaveLength(1);
    expect(await events('access.access-invited.v1')).toHaveLength(1);
  });

  it('is good once, also for two who come at the same time', async () => {
    const token = await invite('N1');
    const rivals = [api.browser(), api.browser()];
    const replies = await Promise.all(rivals.map((each) => accept(each, token)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect(await accept(api.browser(), token)).toMatchObject(unknown);
    expect(await api.browser().send(`/api/invitations/${token}`)).toMatchObject(unknown);
  });

  it('is kept as a digest, and ends when it expires or another one is made', async () => {
    const [first, second] = [await invite('E2'), await invite('E2')];
    const { pool } = api.installation;
    const { rows } = await pool.query<{ kept: string }>(
      'select invitation::text as kept from identity.invitation invitation',
    );
    expect(rows.some(({ kept }) => kept.includes(second))).toBe(false);
    expect(await api.browser().send(`/api/invitations/${first}`)).toMatchObject(unknown);
    await pool.query(`update identity.invitation set expires_at = now() - interval '1 second'
      where used_at is null`);
    expect(await api.browser().send(`/api/invitations/${second}`)).toMatchObject(unknown);
    expect(await accept(api.browser(), second)).toMatchObject(unknown);
    expect(await accept(api.browser(), 'guessed')).toMatchObject(unknown);
  });

  it('wants a password of ten characters, and is still good after a shorter one', async () => {
    const token = await invite('E2');
    expect(await accept(api.browser(), token, 'too short')).toMatchObject({ status: 400 });
    expect((await accept(api.browser(), token)).status).toBe(200);
  });

  it('gives a new password to who forgot theirs, and ends their other sessions', async () => {
    const before = api.browser();
    expect((await signIn(before, 'n1@yuanshan.example')).status).toBe(200);
    await before.read('/api/me');
    const browser = api.browser();
    expect((await accept(browser, await invite('N1'), 'quite another one')).status).toBe(200);
    expect((await browser.read<Me>('/api/me')).name).toBe('新人');
    expect((await before.send('/api/me')).status).toBe(401);
    expect((await signIn(api.browser(), 'n1@yuanshan.example')).status).toBe(401);
  });

  it('is made for people of the directory who have not left', async () => {
    const asked = { method: 'POST', key: freshKey() } as const;
    expect(await administrator.send(pathOf('ghost', 'invite'), asked)).toMatchObject({
      body: { code: 'PERSON.UNKNOWN' },
    });
    expect(await administrator.send(pathOf('N2', 'invite'), asked)).toMatchObject({
      body: { code: 'PERSON.LEFT', title: '故人 has left the organisation' },
    });
  });
});

describe('roles', () => {
  it('take effect at once, are recorded with who gave them, and end at once', async () => {
    const browser = api.browser();
    await signIn(browser, 'n1@yuanshan.example', 'quite another one');
    const roles = async () => (await browser.read<Me>('/api/me')).roles;
    expect(await roles()).toEqual(['employee']);
    expect((await give(administrator, personIdOf('N1'), ['hrOperator', 'auditor'])).status).toBe(
      200,
    );
    expect(await roles()).toEqual(['employee', 'auditor', 'hrOperator']);
    await browser.read(`/api/people/${personIdOf('E1')}`);
    const [granted] = await events('access.roles-granted.v1');
    expect(granted?.data).toMatchObject({
      person: personIdOf('N1'),
      roles: ['auditor', 'hrOperator'],
      by: administratorId,
    });
    expect((await give(administrator, personIdOf('N1'), [])).status).toBe(200);
    expect(await roles()).toEqual(['employee']);
  });

  it('are for administrators to give, and so are invitations', async () => {
    const browser = api.browser();
    await give(administrator, personIdOf('N1'), ['hrOperator', 'hrDesigner', 'auditor']);
    await signIn(browser, 'n1@yuanshan.example', 'quite another one');
    const denied = { status: 403, body: { code: 'ACCESS.DENIED' } };
    const recorded = (await events('access.roles-granted.v1')).length;
    expect(await give(browser, personIdOf('N1'), ['administrator'])).toMatchObject(denied);
    const asked = { method: 'POST', key: freshKey() } as const;
    expect(await browser.send(pathOf('E3', 'invite'), asked)).toMatchObject(denied);
    expect(await browser.send(pathOf('E3', 'access'))).toMatchObject(denied);
    expect(await events('access.roles-granted.v1')).toHaveLength(recorded);
  });

  it('leave somebody who administers, also when two give it up at the same time', async () => {
    const kept = { status: 409, body: { code: 'ACCESS.LAST_ADMINISTRATOR' } };
    expect(await give(administrator, administratorId, ['hrOperator'])).toMatchObject(kept);
    // Somebody who cannot sign in is nobody to leave it to.
    await give(administrator, personIdOf('E3'), ['administrator']);
    expect(await give(administrator, administratorId, [])).toMatchObject(kept);
    await give(administrator, personIdOf('N1'), ['administrator']);
    const other = api.browser();
    await signIn(other, 'n1@yuanshan.example', 'quite another one');
    const replies = await Promise.all([
      give(administrator, administratorId, []),
      give(other, personIdOf('N1'), []),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
