import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { smtpMailer } from '@reprise/mail';
import { DeliveryLedger, prepareViews } from '@reprise/postgres-views';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { Postman } from '@reprise/worker/notifications';
import type { Content, Notice } from '@reprise/worker/notifications';
import type pg from 'pg';
import { pino } from 'pino';
import { Mailbox } from '../parts/mailbox.js';
import { until } from '../parts/until.js';

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let ledger: DeliveryLedger<Content>;
let mailbox: Mailbox;
let smtp = '';

beforeAll(async () => {
  postgres = await temporaryPostgres();
  pool = postgres.pool('delivery');
  await prepareViews(pool);
  ledger = new DeliveryLedger(pool);
}, 120_000);
afterAll(async () => {
  await postgres.stop();
});
beforeEach(async () => {
  await pool.query('truncate delivery.notice, delivery.message');
  mailbox = new Mailbox();
  smtp = await mailbox.listen();
});

const notice = (number: number, recipient = 'm1', batch = 'task 09:00'): Notice => ({
  noticeId: `n${String(number).padStart(2, '0')}-${recipient}`,
  ...{ recipient, batch, position: String(number).padStart(20, '0') },
  recordedAt: '2026-01-05T01:00:00.000Z',
  content: { kind: 'task', reviewId: `r${number}`, taskId: `t${number}`, block: 'assess' },
});

/** A postman at work until something is so. */
const workUntil = async (isSo: () => Promise<boolean> | boolean, url = smtp): Promise<void> => {
  const mailer = smtpMailer({ url, from: 'Reprise <reprise@localhost>' });
  const title = { zh: '经理评价', en: 'Manager assessment' };
  const postman = new Postman({
    ...{ ledger, mailer, log: pino({ level: 'silent' }) },
    lines: {
      inbox: 'http://localhost/inbox',
      of: async () => ({ title, link: 'http://localhost' }),
    },
    addressOf: async (person) => (person === 'gone' ? undefined : `${person}@yuanshan.example`),
  });
  const leaving = new AbortController();
  const working = postman.keepGoing(leaving.signal);
  await until('the post is done', isSo);
  leaving.abort();
  await working;
  await mailer.close();
};

const messages = async (): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    'select message_id, recipient, status, tries, problem from delivery.message order by 1',
  );
  return rows;
};

it('puts forty tasks of one moment into one mail, and those of another person into another', async () => {
  const forty = Array.from({ length: 40 }, (_, n) => notice(n));
  await ledger.add([...forty, notice(50, 'd1'), notice(51, 'm1', 'task 09:05')]);
  await ledger.add(forty);
  await workUntil(() => mailbox.received.length === 3);
  expect(mailbox.to('m1').toSorted()).toEqual([
    '待办：经理评价 · To do: Manager assessment',
    '您有 40 项新任务 · 40 new tasks for you',
  ]);
  expect(mailbox.to('d1')).toEqual(['待办：经理评价 · To do: Manager assessment']);
  expect(mailbox.received.map(({ messageId }) => messageId).toSorted()).toEqual([
    '<n00-m1@reprise>',
    '<n50-d1@reprise>',
    '<n51-m1@reprise>',
  ]);
  await mailbox.close();
});

it('sends again under the same id what a killed sender had in hand, and nothing that was sent', async () => {
  await ledger.add([notice(1), notice(2, 'd1')]);
  await workUntil(() => mailbox.received.length === 2);
  // Killed after the server took it, and before that was written down.
  await pool.query(`update delivery.message set status = 'sending' where recipient = 'm1'`);
  await workUntil(() => mailbox.received.length === 3);
  expect(mailbox.repeats).toEqual(['<n01-m1@reprise>']);
  expect((await messages()).map(({ status, tries }) => ({ status, tries }))).toEqual([
    { status: 'sent', tries: 2 },
    { status: 'sent', tries: 1 },
  ]);
  await mailbox.close();
});

it('tries again later when nobody takes it, and never when it cannot be delivered', async () => {
  await ledger.add([notice(1), notice(2, 'gone')]);
  await workUntil(
    async () => (await messages()).every(({ problem }) => problem !== null),
    'smtp://127.0.0.1:1',
  );
  expect(await messages()).toMatchObject([
    { recipient: 'm1', status: 'queued', tries: 1, problem: expect.stringMatching(/ECONNREFUSED/) },
    { recipient: 'gone', status: 'failed', tries: 0, problem: 'nobody knows an address' },
  ]);
  await pool.query('update delivery.message set try_at = now()');
  await workUntil(() => mailbox.received.length === 1);
  expect(mailbox.to('m1')).toHaveLength(1);
  await mailbox.close();
});

it('takes a server at its word when it refuses for good', async () => {
  await ledger.add([notice(1)]);
  mailbox.refuse('550 no such mailbox');
  await workUntil(async () => (await messages())[0]?.['status'] === 'failed');
  expect(mailbox.received).toEqual([]);
  await mailbox.close();
});
