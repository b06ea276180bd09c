import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryPersonChange } from '@reprise/application/people-changes';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { ImportReport, PersonView } from '@reprise/http-contracts/people';
import { hr, must, SYSTEM } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let operator: Client;
let employee: Client;

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(3);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  operator = await api.as('H2');
  employee = await api.as('E1');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

interface PeoplePage {
  readonly items: readonly { readonly employeeNumber: string }[];
  readonly nextCursor?: string;
}

const numbers = ({ items }: PeoplePage): readonly string[] =>
  items.map(({ employeeNumber }) => employeeNumber);
const pathOf = (number: string, act = ''): string => `/api/people/${personIdOf(number)}${act}`;
const post = (body: unknown, key = freshKey()) => ({ method: 'POST', body, key }) as const;

describe('the directory', () => {
  it('is listed by number in pages, and searched by the beginning of a name or number', async () => {
    const first = await operator.read<PeoplePage>('/api/people?limit=5');
    expect(numbers(first)).toEqual(['D1', 'E1', 'E2', 'E3', 'H1']);
    const rest = await operator.read<PeoplePage>(
      `/api/people?limit=5&cursor=${first.nextCursor ?? ''}`,
    );
    expect(numbers(rest)).toEqual(['H2', 'M1']);
    expect(rest.nextCursor).toBeUndefined();
    expect(numbers(await operator.read('/api/people?query=e2'))).toEqual(['E2']);
    expect(numbers(await operator.read(`/api/people?query=${encodeURIComponent('沈')}`))).toEqual([
      'M1',
    ]);
  });

  it('lets everybody find a colleague they name, and nobody copy it', async () => {
    expect(await employee.read('/api/people')).toEqual({ items: [] });
    const { items } = await employee.read<PeoplePage>('/api/people?query=M');
    expect(items).toEqual([expect.not.objectContaining({ onLeave: expect.anything() })]);
    expect(await employee.send(pathOf('M1'))).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.DENIED' },
    });
  });

  it('shows who runs it one entry, and says so when there is none', async () => {
    expect(await operator.read<PersonView>(pathOf('E1'))).toMatchObject({
      name: '专员1',
      manager: { name: '沈舟' },
      may: ['leave', 'manager'],
    });
    expect(await operator.send(pathOf('nobody'))).toMatchObject({
      status: 404,
      body: { code: 'PERSON.UNKNOWN' },
    });
  });
});

const leave = { kind: 'sick', on: '2026-01-05', reason: 'ill' };

describe('a change of a person', () => {
  it('is refused to those without the role, in both forms', async () => {
    for (const query of ['', '?preview=true']) {
      const reply = await employee.send(pathOf('E2', `/leave-start${query}`), post(leave));
      expect(reply).toMatchObject({ status: 403, body: { code: 'ACCESS.DENIED' } });
    }
  });

  it('is refused when it cannot be, with the circle named', async () => {
    const body = { manager: personIdOf('E1'), on: '2026-01-05', reason: 'new team' };
    for (const query of ['', '?preview=true']) {
      expect(await operator.send(pathOf('D1', `/manager${query}`), post(body))).toMatchObject({
        status: 409,
        body: {
          code: 'PERSON.CYCLIC_LINE',
          title: 'The reporting line would be a circle: D1 → E1 → M1 → D1',
        },
      });
    }
    expect(await operator.send(pathOf('ghost', '/leave-start'), post(leave))).toMatchObject({
      status: 404,
    });
    const unreasoned = { ...leave, reason: ' ' };
    expect(await operator.send(pathOf('E1', '/leave-start'), post(unreasoned))).toMatchObject({
      body: { code: 'CHANGE.REASON_MISSING' },
    });
  });

  it('is shown before it happens, writes nothing by that, and then does what was shown', async () => {
    const { store, handling, consoleRows } = api.installation;
    const head = await store.head();
    const path = pathOf('E1', '/leave-start');
    const { body: preview } = await operator.send<ChangePreview>(`${path}?preview=true`, {
      method: 'POST',
      body: leave,
    });
    expect(preview).toMatchObject({ reviews: 1, people: 1, affected: [{ name: '专员1' }] });
    expect(await store.head()).toBe(head);
    await operator.command(path, leave);
    const [told] = await store.readAll({ after: head, limit: 10 });
    expect(told?.type).toBe('person.leave-started.v1');
    if (told === undefined) throw new Error('nothing was told');
    const carrying = carryPersonChange({ ...handling, rows: consoleRows });
    const request = api.scenario.request(SYSTEM);
    for (let twice = 0; twice < 2; twice += 1)
      expect(await carrying(told, request)).toMatchObject({ kind: 'carried', refused: [] });
    const followed = await store.readAll({ after: told.position, limit: 10 });
    expect(followed.map(({ type }) => type)).toEqual(['review.clocks-paused.v1']);
    // Let go on by hand, they are not rested again by the same event.
    must(await api.scenario.send('E1', { type: 'ResumeClocks', person: personIdOf('E1') }, hr));
    const before = await store.head();
    expect(await carrying(told, request)).toMatchObject({ kind: 'carried', refused: [] });
    expect(await store.readAll({ after: before, limit: 10 })).toEqual([]);
    expect(await operator.read<PersonView>(pathOf('E1'))).toMatchObject({ onLeave: true });
  });

  it('happens once for each key', async () => {
    const key = freshKey();
    const body = { on: '2026-01-05', reason: 'back' };
    const first = await operator.send(pathOf('E1', '/leave-end'), post(body, key));
    expect(first.status).toBe(200);
    expect(await operator.send(pathOf('E1', '/leave-end'), post(body, key))).toMatchObject({
      status: 200,
      body: first.body,
    });
    const other = { ...body, reason: 'another' };
    expect(await operator.send(pathOf('E1', '/leave-end'), post(other, key))).toMatchObject({
      status: 422,
      body: { code: 'REQUEST.KEY_REUSED' },
    });
  });
});

const header = '工号,姓名,邮箱,部门路径,上级工号,入职日期,用工状态';
const unit = '远山科技|Yuanshan/客服中心|Service centre';
const line = (number: string, name: string, rest = ''): string =>
  `${number},${name},${number.toLowerCase()}@yuanshan.example,${unit},M1,2021-04-01,${rest || '正式'}`;
const fileOf = (...lines: readonly string[]) => ({
  content: Buffer.from([header, ...lines].join('\n')).toString('base64'),
});

describe('an import', () => {
  const importing = (client: Client, body: object) =>
    client.send<ImportReport>('/api/people/import', post(body));

  it('is refused to those without the role', async () => {
    expect(await importing(employee, fileOf(line('N1', '新人')))).toMatchObject({ status: 403 });
  });

  it('lists every mistake of a file half wrong, and imports none of it', async () => {
    const head = await api.installation.store.head();
    const file = fileOf(
      line('N1', '新人'),
      line('N2', ''),
      line('N3', '三', '?'),
      line('N1', '又一个'),
      line('N5', '五').replace('M1', 'M9'),
      line('N6', '六').replace('2021-04-01', '2021-02-30'),
    );
    const { body } = await importing(operator, file);
    expect(body.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'name', 'IMPORT.MISSING'],
      [4, 'employment', 'IMPORT.UNKNOWN_VALUE'],
      [5, 'employeeNumber', 'IMPORT.DUPLICATE'],
      [5, 'mail', 'IMPORT.DUPLICATE'],
      [6, 'manager', 'IMPORT.UNKNOWN_PERSON'],
      [7, 'hiredOn', 'IMPORT.BAD_DATE'],
    ]);
    expect(await api.installation.store.head()).toBe(head);
    expect(numbers(await operator.read('/api/people?query=N1'))).toEqual([]);
  });

  it('says in a dry run what it would do, then joins who is new and corrects who is there', async () => {
    const file = fileOf(line('N1', '新人'), line('E2', '改名'), line('E3', '专员3'));
    const head = await api.installation.store.head();
    const dry = await importing(operator, { ...file, dryRun: true });
    expect(dry.body).toEqual({ rows: 3, joined: 1, changed: 1, units: 0, errors: [] });
    expect(await api.installation.store.head()).toBe(head);
    expect((await importing(operator, file)).body).toEqual(dry.body);
    expect(numbers(await operator.read(`/api/people?query=${encodeURIComponent('改')}`))).toEqual([
      'E2',
    ]);
    expect((await importing(operator, file)).body).toMatchObject({ joined: 0, changed: 0 });
  });

  it('reads nothing out of a file that is no people file', async () => {
    const { body } = await importing(operator, {
      content: Buffer.from('a,b\n1,2').toString('base64'),
    });
    expect(body.rows).toBe(0);
    expect(body.errors.map(({ code }) => code)).toContain('IMPORT.MISSING_COLUMN');
  });
});
