import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const title = (en: string) => ({ zh: en, en });
const asked = (task: string, who: string, more: object = {}) => ({
  ...{ task, who, kind: 'manager assessment', title: title(task), form: 'one', due: '30 days' },
  ...more,
});
const bar = { when: 'candidate.employeeNumber = "M1"', approvedBy: 'hrbp' };

const flow = {
  schema: 'reprise.flow/1',
  flow: 'hands',
  title: title('Hands'),
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [
    { when: 'starts with(person.employeeNumber, "E")', then: 'in' },
    { otherwise: 'out' },
  ],
  participants: {
    subject: { subject: true },
    manager: { lineManager: 1 },
    hrbp: { unitRole: 'hrbp' },
    barred: { named: ['M1'], mustNot: [bar], nobody: 'ask HR' },
    pool: { named: ['M1', 'H1'], choose: 'first to claim' },
  },
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
      blocks: [
        asked('special', 'barred'),
        asked('look', 'pool'),
        asked('assess', 'manager', { mayDelegate: true }),
        asked('self', 'subject', {
          ...{ kind: 'self assessment', revise: 'until the next opens' },
          withdraw: 'until the next opens',
        }),
        { gate: 'year-end', title: title('Year end'), opens: { on: '2026-12-01' } },
        asked('last', 'manager'),
      ],
    },
  ],
};

let api: RunningApi;
let leader: Client;
let partner: Client;
let head: Client;
let subject: Client;
let operator: Client;
let assessed: string;

const post = (body: object, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });
const unknown = refused('TASK.UNKNOWN', 404);
const ok = { status: 200 };
const reason = 'away';

const inboxOf = async (client: Client) => (await client.read<InboxPage>('/api/inbox')).items;
const idOf = async (client: Client, what: string): Promise<string> => {
  const item = (await inboxOf(client)).find(({ title: said }) => said.en === what);
  if (item?.taskId === undefined) throw new Error(`${what} is in no inbox`);
  return item.taskId;
};
const view = (client: Client, id: string) => client.read<TaskView>(`/api/tasks/${id}`);
interface Said {
  readonly act: string;
  readonly body?: object;
  readonly ifMatch?: number;
}
/** An act on a task, on the revision that its doer sees unless another is said. */
const on = async (
  client: Client,
  id: string,
  { act, body = {}, ifMatch }: Said,
): Promise<Reply> => {
  const revision = ifMatch ?? (await view(client, id)).revision;
  return client.send(`/api/tasks/${id}/${act}`, { ...post(body), ifMatch: revision });
};
const handing = (words: string) => ({ work: { kind: 'answer', answer: { fields: { words } } } });
const complete = (words: string): Said => ({ act: 'complete', body: handing(words) });

const reviewOf = (number: string, act: string): string =>
  `/api/reviews/${api.scenario.reviewOf(number)}/${act}`;

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(2, flow);
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [leader, partner, head, subject, operator] = await Promise.all([
    api.as('M1'),
    api.as('H1'),
    api.as('D1'),
    api.as('E1'),
    api.as('H2'),
  ]);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('a step for which the flow finds nobody', () => {
  it('is taken by whom its approver lets, and nobody else hears of it', async () => {
    const path = reviewOf('E1', 'lift-bar');
    const body = { participant: 'barred', person: personIdOf('M1'), reason };
    // Not even HR: the flow alone says whose word it is.
    const none = refused('REVIEW.UNKNOWN', 404);
    expect(await operator.send(path, post(body))).toMatchObject(none);
    expect(await leader.send(path, post(body))).toMatchObject(none);
    expect(await inboxOf(leader)).toEqual([]);
    const once = post(body);
    const { body: seen } = await partner.send<ChangePreview>(`${path}?preview=true`, post(body));
    expect(seen).toMatchObject({ reviews: 1, affected: [{ name: '沈舟' }] });
    const first = await partner.send(path, once);
    expect(first).toMatchObject(ok);
    expect(await partner.send(path, once)).toMatchObject({ body: first.body });
    const id = await idOf(leader, 'special');
    expect(await on(leader, id, complete('done'))).toMatchObject(ok);
  });

  it('is given to somebody by HR, with a look first', async () => {
    const path = reviewOf('E2', 'assign-step');
    const body = { step: 'special', to: personIdOf('D1'), reason };
    expect(await leader.send(path, post(body))).toMatchObject(refused('ACCESS.DENIED', 403));
    const own = { ...body, to: personIdOf('E2') };
    expect(await operator.send(path, post(own))).toMatchObject(refused('TASK.OWN_ASSESSMENT'));
    const nobody = { ...body, to: 'ghost' };
    expect(await operator.send(path, post(nobody))).toMatchObject(refused('PERSON.UNKNOWN', 404));
    const { body: seen } = await operator.send<ChangePreview>(`${path}?preview=true`, post(body));
    expect(seen.affected).toMatchObject([{ name: '方岚' }]);
    await operator.command(path, body);
    expect(await operator.send(path, post(body))).toMatchObject(refused('TASK.ALREADY_THEIRS'));
    expect(await on(head, await idOf(head, 'special'), complete('done'))).toMatchObject(ok);
  });
});

describe('a task that is offered to several', () => {
  it('is claimed by one, and given back to all', async () => {
    const [item] = (await inboxOf(leader)).filter(({ subject: of }) => of?.name === '专员1');
    const id = item?.taskId ?? '';
    const theirs = (await inboxOf(partner)).length;
    expect(await view(leader, id)).toMatchObject({ may: ['claim'] });
    expect(await on(head, id, { act: 'claim', ifMatch: 0 })).toMatchObject(unknown);
    expect(await on(leader, id, { act: 'give-back' })).toMatchObject(refused('TASK.NOT_CLAIMED'));
    expect(await leader.send(`/api/tasks/${id}/claim`, post({}))).toMatchObject(
      refused('REQUEST.IF_MATCH_MISSING', 428),
    );
    expect(await on(leader, id, { act: 'claim' })).toMatchObject(ok);
    expect(await inboxOf(partner)).toHaveLength(theirs - 1);
    expect(await view(leader, id)).toMatchObject({ may: ['giveBack'] });
    expect(await on(leader, id, { act: 'give-back' })).toMatchObject(ok);
    expect(await inboxOf(partner)).toHaveLength(theirs);
    expect(await on(leader, id, { act: 'claim', ifMatch: 0 })).toMatchObject(
      refused('TASK.STALE', 412),
    );
    expect(await on(leader, id, complete('done'))).toMatchObject(ok);
    expect(await inboxOf(partner)).toHaveLength(theirs - 1);
  });
});

describe('a task that somebody else may do', () => {
  it('is delegated, and taken back by whose it is', async () => {
    const id = await idOf(leader, 'assess');
    assessed = id;
    const to = { to: personIdOf('D1'), reason, until: '2026-01-09' };
    const delegate = { act: 'delegate', body: to };
    expect(await on(leader, id, { act: 'claim' })).toMatchObject(refused('TASK.NOT_OFFERED'));
    expect(await on(partner, id, { ...delegate, ifMatch: 0 })).toMatchObject(unknown);
    const own = { ...delegate, body: { ...to, to: personIdOf('E1') } };
    expect(await on(leader, id, own)).toMatchObject(refused('DELEGATION.NOT_ALLOWED_TO'));
    const past = { ...delegate, body: { ...to, until: '2026-01-01' } };
    expect(await on(leader, id, past)).toMatchObject(refused('DELEGATION.ENDED'));
    expect(await on(leader, id, delegate)).toMatchObject(ok);
    const seen = await view(head, id);
    expect(seen).toMatchObject({ onBehalfOf: { name: '沈舟' }, may: ['takeBack'] });
    expect(
      await on(head, id, { ...delegate, body: { ...to, to: personIdOf('H1') } }),
    ).toMatchObject(refused('DELEGATION.NOT_YOURS'));
    const { revision: ifMatch } = seen;
    expect(await on(partner, id, { act: 'take-back', ifMatch })).toMatchObject(unknown);
    expect(await on(leader, id, { act: 'take-back', ifMatch })).toMatchObject(ok);
    expect(await head.send(`/api/tasks/${id}`)).toMatchObject(unknown);
    expect(await on(leader, id, complete('done'))).toMatchObject(ok);
  });
});

describe('an answer that was handed in', () => {
  it('is handed in anew or taken back by its author, while the next is not open', async () => {
    const id = await idOf(subject, 'self');
    expect(await on(subject, id, complete('first'))).toMatchObject(ok);
    const { revision: ifMatch } = await view(subject, id);
    const revise = { act: 'revise', body: handing('second'), ifMatch };
    expect(await on(leader, id, revise)).toMatchObject(unknown);
    expect(await on(subject, id, { ...revise, ifMatch: ifMatch + 1 })).toMatchObject(
      refused('TASK.STALE', 412),
    );
    expect(await on(subject, id, revise)).toMatchObject(ok);
    const seen = await view(subject, id);
    expect(seen.handedIn).toMatchObject({
      ...{ mayRevise: true, mayWithdraw: true },
      work: handing('second').work,
    });
    const withdraw = { act: 'withdraw', ifMatch: seen.revision };
    expect(await on(leader, id, withdraw)).toMatchObject(unknown);
    expect(await on(subject, id, withdraw)).toMatchObject(ok);
    expect(await idOf(subject, 'self')).toBe(id);
    expect(await on(subject, id, { act: 'revise', body: handing('x') })).toMatchObject(
      refused('ANSWER.NONE', 422),
    );
  });

  it('is final where the flow says nothing of it', async () => {
    const { revision: ifMatch } = await view(leader, assessed);
    for (const said of [{ act: 'revise', body: handing('x') }, { act: 'withdraw' }]) {
      expect(await on(leader, assessed, { ...said, ifMatch })).toMatchObject(
        refused('ANSWER.FINAL', 422),
      );
    }
  });
});
