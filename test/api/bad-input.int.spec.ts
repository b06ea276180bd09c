import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { goals, hr, must } from '@reprise/testing/scenario';
import { rowsOfViews } from '../parts/views.js';
import { freshKey } from './kit/client.js';
import type { Client, Reply, Sending } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let operator: Client;
let employee: Client;
let manager: Client;
let task: TaskView;
const usedKey = freshKey();

const onlyTask = async (client: Client): Promise<TaskView> => {
  const { items } = await client.read<InboxPage>('/api/inbox');
  return client.read<TaskView>(`/api/tasks/${items[0]?.taskId ?? ''}`);
};

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(3);
  await api.installation.roles.grant(personIdOf('H2'), [
    'hrDesigner',
    'hrOperator',
    'administrator',
  ]);
  operator = await api.as('H2');
  employee = await api.as('E1');
  manager = await api.as('M1');
  task = await onlyTask(employee);
  const colleague = await api.as('E2');
  const { taskId, revision } = await onlyTask(colleague);
  const done = { method: 'POST', body: { work: goals }, key: usedKey, ifMatch: revision } as const;
  expect(await colleague.send(`/api/tasks/${taskId}/complete`, done)).toMatchObject({
    status: 200,
  });
}, 120_000);

afterAll(async () => {
  await api.stop();
});

/** All that a refusal must leave as it is: the log, every view, drafts and what keys were used. */
const standing = async (): Promise<unknown> => {
  const { store, pool } = api.installation;
  const drafts = await pool.query('select * from drafts.draft order by task_id, author');
  const claims = await pool.query('select * from log.claim order by actor, key');
  const unique = await pool.query('select * from log.unique_claim order by scope, value');
  const rows = await rowsOfViews(api.installation);
  return { head: await store.head(), rows, kept: [drafts.rows, claims.rows, unique.rows] };
};

const post = (body: unknown, rest: Sending = {}): Sending => ({
  ...{ method: 'POST', body, key: freshKey(), ...rest },
});
const complete = (client: Client, rest: Sending, work: unknown = goals): Promise<Reply> =>
  client.send(`/api/tasks/${task.taskId}/complete`, post({ work }, rest));
const person = (number: string): string => `/api/people/${personIdOf(number)}`;

const path = new URL('../../flows/customer-service-annual.json', import.meta.url);
const annual = JSON.parse(readFileSync(path, 'utf8')) as { readonly stages: readonly object[] };
const twice = { ...annual, stages: [...annual.stages, annual.stages[0]] };
const publish = (document: unknown): Promise<Reply> =>
  operator.send('/api/flows/publish', post({ document }));

const HEADER = '工号,姓名,邮箱,部门路径,上级工号,入职日期,用工状态';
const line = (number: string, name: string, hiredOn = '2021-04-01', mail = number): string =>
  `${number},${name},${mail}@yuanshan.example,远山科技/客服中心,M1,${hiredOn},正式`;
const importing = (...lines: readonly string[]): Promise<Reply> => {
  const content = Buffer.from([HEADER, ...lines].join('\n')).toString('base64');
  return operator.send('/api/people/import', post({ content }));
};

const LONG = 'a'.repeat(10_000_000);
const toOther = { reason: 'away' };
const move = { on: '2026-01-05', reason: 'new team' };

interface Refused {
  readonly what: string;
  readonly send: () => Promise<Reply>;
  readonly answer: object;
}

const refusal = (status: number, code: string): object => ({ status, body: { code } });
const mistakes = (...errors: readonly (readonly [number, string, string])[]): object => ({
  status: 200,
  body: { errors: errors.map(([row, column, code]) => ({ row, column, code })) },
});

const cases: readonly Refused[] = [
  {
    what: 'a flow with a mistake',
    send: () => publish(twice),
    answer: refusal(422, 'FLOW.REJECTED'),
  },
  {
    what: 'a flow that is none',
    send: () => publish({ stages: 'none' }),
    answer: refusal(422, 'FLOW.REJECTED'),
  },
  {
    what: 'a task for an unknown person',
    send: () => {
      const body = { taskId: task.taskId, to: 'ghost', ...toOther };
      return operator.send(`/api/reviews/${task.reviewId}/reassign`, post(body));
    },
    answer: refusal(404, 'PERSON.UNKNOWN'),
  },
  {
    what: 'an unknown manager',
    send: () => operator.send(`${person('E1')}/manager`, post({ manager: 'ghost', ...move })),
    answer: refusal(404, 'PERSON.UNKNOWN'),
  },
  {
    what: 'a manager line that is a circle',
    send: () =>
      operator.send(`${person('D1')}/manager`, post({ manager: personIdOf('E1'), ...move })),
    answer: refusal(409, 'PERSON.CYCLIC_LINE'),
  },
  {
    what: 'a circle in a file',
    send: () => importing(line('M1', '沈舟').replace(',M1,', ',E1,'), line('E1', '专员1')),
    answer: mistakes([2, 'manager', 'IMPORT.CYCLIC_LINE'], [3, 'manager', 'IMPORT.CYCLIC_LINE']),
  },
  {
    what: 'an employee number twice',
    send: () => importing(line('N1', '甲'), line('N1', '乙', '2021-04-01', 'other')),
    answer: mistakes([3, 'employeeNumber', 'IMPORT.DUPLICATE']),
  },
  {
    what: 'a file with half its rows wrong',
    send: () =>
      importing(
        line('N1', '甲'),
        line('N2', ''),
        line('N3', '丙'),
        line('N4', '丁', '2021-02-30'),
        line('N5', '戊'),
        line('N6', '己').replace(',M1,', ',M9,'),
      ),
    answer: mistakes(
      [3, 'name', 'IMPORT.MISSING'],
      [5, 'hiredOn', 'IMPORT.BAD_DATE'],
      [7, 'manager', 'IMPORT.UNKNOWN_PERSON'],
    ),
  },
  {
    what: 'an answer on a stale revision',
    send: () => complete(employee, { ifMatch: task.revision + 1 }),
    answer: refusal(412, 'TASK.STALE'),
  },
  {
    what: 'a draft on a stale version',
    send: () => {
      const body = { baseVersion: 7, content: { text: 'stale' } };
      return employee.send(`/api/tasks/${task.taskId}/draft`, { method: 'PUT', body });
    },
    answer: refusal(412, 'DRAFT.STALE'),
  },
  {
    what: 'somebody else’s task',
    send: () => complete(manager, { ifMatch: task.revision }),
    answer: refusal(404, 'TASK.UNKNOWN'),
  },
  {
    what: 'a text of 10 MB',
    send: () => complete(employee, { ifMatch: task.revision }, { ...goals, comment: LONG }),
    answer: refusal(413, 'REQUEST.TOO_LARGE'),
  },
  {
    what: 'a draft of 10 MB',
    send: () => {
      const body = { baseVersion: 0, content: { text: LONG } };
      return employee.send(`/api/tasks/${task.taskId}/draft`, { method: 'PUT', body });
    },
    answer: refusal(413, 'REQUEST.TOO_LARGE'),
  },
  {
    what: 'a key that was used for another body',
    send: async () => {
      const colleague = await api.as('E2');
      return complete(colleague, { ifMatch: 0, key: usedKey });
    },
    answer: refusal(422, 'REQUEST.KEY_REUSED'),
  },
];

describe('bad input is refused with nothing changed', () => {
  it.each(cases)('$what', async ({ send, answer }) => {
    const before = await standing();
    expect(await send()).toMatchObject(answer);
    expect(await standing()).toEqual(before);
  });
});

describe('a closed cycle', () => {
  beforeAll(async () => {
    const { scenario } = api;
    const command = {
      type: 'WithdrawReview',
      by: hr.person,
      reason: 'no round this year',
    } as const;
    for (const number of ['D1', 'M1', 'H1', 'H2', 'E1', 'E2', 'E3']) {
      must(await scenario.send(number, command, hr));
    }
    expect(await scenario.advance()).toBe(true);
  });

  it.each<Refused>([
    {
      what: 'pause',
      send: () => operator.send(`/api/cycles/${api.scenario.cycleId}/pause`, post(toOther)),
      answer: refusal(409, 'CYCLE.CLOSED'),
    },
    {
      what: 'extend',
      send: () => {
        const body = { step: 'goals', to: '2026-03-31', ...toOther };
        return operator.send(`/api/cycles/${api.scenario.cycleId}/extend`, post(body));
      },
      answer: refusal(409, 'CYCLE.CLOSED'),
    },
    {
      what: 'launch',
      send: () => operator.send(`/api/cycles/${api.scenario.cycleId}/launch`, post(toOther)),
      answer: { status: 409 },
    },
    {
      what: 'hand in',
      send: () => complete(employee, { ifMatch: task.revision }),
      answer: { status: 409 },
    },
  ])('takes nothing more: $what', async ({ send, answer }) => {
    const before = await standing();
    expect(await send()).toMatchObject(answer);
    expect(await standing()).toEqual(before);
  });
});
