import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { PersonAccess } from '@reprise/http-contracts/access';
import type { Me } from '@reprise/http-contracts/session';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
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

const post = (body: unknown) => ({ method: 'POST', body, key: freshKey() }) as const;

const importPerson = (employment: string) => {
  const header = '工号,姓名,邮箱,部门路径,上级工号,入职日期,用工状态';
  const unit = '远山科技|Yuanshan/客服中心|Service centre';
  const line = `N1,新人,n1@yuanshan.example,${unit},M1,2021-04-01,${employment}`;
  const content = Buffer.from([header, line].join('\n')).toString('base64');
  return administrator.send('/api/people/import', post({ content }));
};

const signIn = (client: Client) =>
  client.send('/api/auth/sign-in/email', post({ email: 'n1@yuanshan.example', password }));

const link = (client: Client, number: string) =>
  client.send(`/api/people/${personIdOf(number)}/link-account`, {
    method: 'POST',
    key: freshKey(),
  });

beforeAll(async () => {
  api = await runningApi('empty');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(2);
  administrator = api.browser();
  await administrator.send('/api/setup', { method: 'POST', body: founder });
  expect((await importPerson('正式')).body).toMatchObject({ joined: 1, errors: [] });
}, 120_000);

afterAll(async () => {
  await api.stop();
});

it('ends the sessions of who left and lets them in no more, saying why', async () => {
  const { body } = await administrator.send<{ link: string }>(
    `/api/people/${personIdOf('N1')}/invite`,
    { method: 'POST', key: freshKey() },
  );
  const token = new URL(body.link).searchParams.get('token') ?? '';
  const [here, elsewhere] = [api.browser(), api.browser()];
  await here.send('/api/invitations/accept', { method: 'POST', body: { token, password } });
  await signIn(elsewhere);
  expect((await importPerson('离职')).status).toBe(200);
  // A session is kept for some seconds before it is looked at again; signing in forgets them all.
  const left = { status: 403, body: { code: 'ACCOUNT.LEFT' } };
  expect(await signIn(api.browser())).toMatchObject({
    ...left,
    body: { title: expect.stringContaining('you have left') },
  });
  expect(await here.send('/api/me')).toMatchObject(left);
  expect((await here.send('/api/me')).status).toBe(401);
  expect((await elsewhere.send('/api/me')).status).toBe(401);
});

it('gives the first account to its person of the directory, roles and all, once', async () => {
  const was = (await administrator.read<Me>('/api/me')).personId;
  await api.installation.roles.grant(personIdOf('D1'), ['auditor']);
  expect(await link(administrator, 'N1')).toMatchObject({ body: { code: 'PERSON.LEFT' } });
  const path = `/api/people/${personIdOf('D1')}/access`;
  expect(await administrator.read<PersonAccess>(path)).toMatchObject({ mayLink: true });
  expect((await link(administrator, 'D1')).status).toBe(200);
  expect(await administrator.read<Me>('/api/me')).toMatchObject({
    personId: personIdOf('D1'),
    name: '方岚',
    roles: ['employee', 'manager', ...['administrator', 'auditor', 'hrDesigner', 'hrOperator']],
  });
  expect(await api.installation.roles.rolesOf(was)).toEqual([]);
  const events = await api.installation.store.readStream('access-2026-01-05');
  expect(events.find(({ type }) => type === 'access.account-linked.v1')?.data).toMatchObject({
    person: personIdOf('D1'),
    was,
  });
  expect(await link(administrator, 'E1')).toMatchObject({ body: { code: 'ACCESS.NOT_A_FOUNDER' } });
  const again = api.browser();
  const { mail: email, password: own } = founder;
  await again.send('/api/auth/sign-in/email', post({ email, password: own }));
  expect((await again.read<Me>('/api/me')).personId).toBe(personIdOf('D1'));
});
