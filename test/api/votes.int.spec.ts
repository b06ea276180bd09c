import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { ReviewWords } from '@reprise/http-contracts/reviews';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { VoteView } from '@reprise/http-contracts/votes';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const text = (zh: string, en: string) => ({ zh, en });

const flow = {
  schema: 'reprise.flow/1',
  flow: 'votes',
  title: text('评审', 'Votes'),
  description: text('评审', 'Votes'),
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [{ when: 'person.employeeNumber = "E1"', then: 'in' }, { otherwise: 'out' }],
  participants: {
    subject: { subject: true },
    panel: { named: ['M1', 'H1', 'E2'] },
    chair: { named: ['D1'] },
    hr: { named: ['H2'] },
  },
  forms: {
    self: {
      title: text('自评', 'Self-assessment'),
      fields: [
        {
          field: 'words',
          type: 'text',
          title: text('小结', 'In short'),
          maxLength: 200,
          required: true,
        },
      ],
    },
  },
  visibility: [{ of: 'self', to: ['chair'], agreed: 'subject' }],
  stages: [
    {
      task: 'self',
      kind: 'self assessment',
      title: text('自评', 'Self-assessment'),
      who: 'subject',
      form: 'self',
    },
    {
      vote: 'rank',
      title: text('是否晋升', 'Promote?'),
      panel: 'panel',
      chair: 'chair',
      ballots: 'secret',
      attendance: 'recorded by the chair',
      chairVotes: 'from the second round',
      rounds: 2,
      quorum: { atLeast: '1/2', of: 'members' },
      due: '20 working days',
    },
    {
      window: 'comment',
      kind: 'comment',
      title: text('意见期', 'Comment'),
      for: 'subject',
      open: '5 working days',
      then: [],
    },
    {
      wait: 'board',
      title: text('等董事会', 'Wait for the board'),
      for: { fact: 'board-agreed', recordedBy: 'hr', latest: '90 days' },
    },
  ],
};

let api: RunningApi;
let chair: Client;
let member: Client;
let subject: Client;
let hr: Client;
let review: string;

const taskOf = async (client: Client): Promise<TaskView> => {
  const { items } = await client.read<InboxPage>('/api/inbox');
  const [item] = items;
  if (item === undefined) throw new Error('the inbox is empty');
  return client.read<TaskView>(`/api/tasks/${item.taskId}`);
};

const complete = async (client: Client, work: object): Promise<Reply> => {
  const { taskId, revision } = await taskOf(client);
  const body = { work };
  const sending = { method: 'POST', body, key: freshKey(), ifMatch: revision } as const;
  return client.send(`/api/tasks/${taskId}/complete`, sending);
};

const say = (client: Client, act: string, body: object): Promise<Reply> =>
  client.send(`${review}/${act}`, { method: 'POST', body, key: freshKey() });

const refused = (code: string, status = 409) => ({ status, body: { code } });
const voteOf = (client: Client) => client.read<VoteView>(`${review}/votes/rank`);
const wordsOf = (client: Client) => client.read<ReviewWords>(`${review}/words`);
const ballot = (choice: string) => ({ kind: 'ballot', choice, reason: '' });

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(2, flow);
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [chair, member, subject, hr] = await Promise.all([
    api.as('D1'),
    api.as('M1'),
    api.as('E1'),
    api.as('H2'),
  ]);
  review = `/api/reviews/${scenario.reviewOf('E1')}`;
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('consent', () => {
  it('is given and taken back by whom it is asked of, and nobody else', async () => {
    const asked = { block: 'self', title: { en: 'Self-assessment' }, isGiven: false };
    expect((await wordsOf(subject)).consents).toMatchObject([asked]);
    expect(await say(member, 'consent', { block: 'self' })).toMatchObject(
      refused('TASK.UNKNOWN', 404),
    );
    expect(await say(subject, 'consent', { block: 'self' })).toMatchObject({ status: 200 });
    expect((await wordsOf(subject)).consents).toMatchObject([{ ...asked, isGiven: true }]);
    expect(await say(subject, 'withdraw-consent', { block: 'self' })).toMatchObject({
      status: 200,
    });
    expect((await wordsOf(subject)).consents).toMatchObject([asked]);
  });
});

describe('a vote', () => {
  it('does not exist before it opens, nor to who has nothing to do with it', async () => {
    expect(await member.send(`${review}/votes/rank`)).toMatchObject(refused('VOTE.UNKNOWN', 404));
    const done = await complete(subject, { kind: 'answer', answer: { fields: { words: 'done' } } });
    expect(done).toMatchObject({ status: 200 });
    const stranger = await api.as('E2');
    expect(await voteOf(stranger)).toMatchObject({ own: { status: 'not present' } });
    const nobody = await api.as('X1').catch(() => api.browser());
    expect(await nobody.send(`${review}/votes/rank`)).toMatchObject({ status: 401 });
  });

  it('says how it is counted, and who sits on it to those who do', async () => {
    const seen = await voteOf(member);
    expect(seen).toMatchObject({ question: { en: 'Promote?' }, isOpen: true, round: 1, rounds: 2 });
    expect(seen.rules.map(({ en }) => en)).toContain(
      'Quorum: at least 1/2 of all members must be present, else nothing is decided.',
    );
    expect(seen.members).toMatchObject([
      { name: '方岚', isChair: true, isPresent: false },
      { name: '沈舟' },
      { name: '郑予' },
      { name: '专员2' },
    ]);
    expect((await voteOf(subject)).members).toBeUndefined();
  });

  it('takes ballots only of those whom the chair said are there', async () => {
    expect(await complete(member, ballot('for'))).toMatchObject(refused('VOTE.NOT_PRESENT'));
    const present = [personIdOf('M1'), personIdOf('H1')];
    const said = { step: 'rank', present };
    expect(await say(member, 'attendance', said)).toMatchObject(refused('VOTE.NOT_CHAIR'));
    expect(await say(hr, 'attendance', said)).toMatchObject(refused('VOTE.NOT_CHAIR'));
    // The chair has no ballot in the first round, and says who is present all the same.
    expect(await voteOf(chair)).toMatchObject({ mayRecordAttendance: true });
    expect(await say(chair, 'attendance', { step: 'rank', present: ['x'] })).toMatchObject(
      refused('VOTE.NOT_A_MEMBER'),
    );
    expect(await say(chair, 'attendance', said)).toMatchObject({ status: 200 });
    expect(await complete(member, ballot('for'))).toMatchObject({ status: 200 });
    expect(await voteOf(member)).toMatchObject({ own: { status: 'voted' }, results: [] });
    expect((await member.read<InboxPage>('/api/inbox')).items).toEqual([]);
  });

  it('tells what it came to when it is closed', async () => {
    expect(await complete(await api.as('H1'), ballot('for'))).toMatchObject({ status: 200 });
    const { taskId, revision } = await taskOf(await api.as('E2'));
    const sending = { method: 'POST', key: freshKey(), ifMatch: revision } as const;
    const body = { reason: 'my cousin' };
    const path = `/api/tasks/${taskId}/decline`;
    expect(await (await api.as('E2')).send(path, { ...sending, body })).toMatchObject({
      status: 200,
    });
    const seen = await voteOf(subject);
    expect(seen).toMatchObject({ isOpen: false, results: [{ round: 1, result: 'carried' }] });
    expect(seen.results[0]?.count).toMatchObject({ members: 4, present: 2, recused: 1, for: 2 });
  });
});

describe('a window that ended unused', () => {
  it('is opened once more by HR, after a look at whom it reaches', async () => {
    const { taskId, revision } = await taskOf(subject);
    await subject.command(`/api/tasks/${taskId}/waive`, {}, revision);
    const body = { step: 'comment', to: '2026-03-31', reason: 'was abroad' };
    expect(await say(subject, 'reopen-window', body)).toMatchObject(refused('ACCESS.DENIED', 403));
    expect((await wordsOf(subject)).windows).toEqual([]);
    expect((await wordsOf(hr)).windows).toMatchObject([{ step: 'comment' }]);
    const look = await say(hr, 'reopen-window?preview=true', body);
    expect((look.body as ChangePreview).affected).toMatchObject([
      { name: '专员1', what: { en: '“Comment” is open again until 2026-03-31' } },
    ]);
    expect(await say(hr, 'reopen-window', body)).toMatchObject({ status: 200 });
    expect((await taskOf(subject)).window).toMatchObject({ kind: 'comment' });
  });
});

describe('a fact the flow waits for', () => {
  it('is recorded by whom the flow names, once for each key', async () => {
    const body = { fact: 'board-agreed', note: 'minutes of 3 March' };
    expect(await say(member, 'facts', body)).toMatchObject(refused('FACT.UNKNOWN', 404));
    expect((await wordsOf(member)).facts).toEqual([]);
    expect((await wordsOf(hr)).facts).toMatchObject([{ fact: 'board-agreed' }]);
    const once = { method: 'POST', body, key: freshKey() } as const;
    const first = await hr.send(`${review}/facts`, once);
    expect(first).toMatchObject({ status: 200 });
    expect(await hr.send(`${review}/facts`, once)).toMatchObject({ body: first.body });
    expect((await wordsOf(hr)).facts).toMatchObject([{ recordedAt: expect.any(String) }]);
  });
});
