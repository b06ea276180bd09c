import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import { approve, goals } from '@reprise/testing/scenario';
import { Mailbox } from '../parts/mailbox.js';
import { untilAllIsSent } from '../parts/post.js';
import { RealParts } from '../parts/real-parts.js';
import { until } from '../parts/until.js';
import { recordHistory } from './histories.js';
import { SmallCycle } from './small-cycle.js';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(900_000);

const A_MINUTE_MS = 60_000;
const REMINDER = 'review.reminder-raised.v1';
const EVERYBODY = ['e1', 'e2', 'm1', 'd1', 'h1', 'h2'];

let parts: RealParts;
let mailbox: Mailbox;
let cycle: SmallCycle;

beforeAll(async () => {
  mailbox = new Mailbox();
  parts = await RealParts.start({ env: { REPRISE_SMTP_URL: await mailbox.listen() } });
  cycle = new SmallCycle(parts);
  parts.start('api');
  parts.start('worker');
  await cycle.launch(2);
});
afterAll(async () => {
  await mailbox.close();
  await parts.stop();
});

const head = () => parts.installation.store.head();

/** Moves the clock to the next due and a little beyond, as the button of the practice mode does. */
const passNextDue = async (): Promise<void> => {
  const due = await parts.installation.rows.earliestDue();
  if (due === undefined) throw new Error('nothing waits');
  const beyond = new Date(Date.parse(due) + A_MINUTE_MS).toISOString();
  await parts.installation.clock.moveTo(beyond);
};

const nothingIsLate = async (): Promise<boolean> => {
  const { dues, clock } = parts.installation;
  return (await dues.clocks(await clock.now())).length === 0;
};

/** Everybody who follows the log has read it, nothing more came of that, and all mail is out. */
const untilQuiet = (): Promise<void> =>
  until('everything was read and sent', async () => {
    const before = await head();
    const { store } = parts.installation;
    const read = await Promise.all(['relay', 'reactor'].map((name) => store.load(name)));
    await untilAllIsSent(parts.installation);
    return read.every((position) => position >= before) && (await head()) === before;
  });

describe('a cycle whose parts fail', () => {
  it('is opened by its workflow, and everybody is written to once', async () => {
    await until('all have their task', async () => (await cycle.task('H2', 'goals')) !== undefined);
    await until('all are written to', () => EVERYBODY.every((each) => mailbox.to(each).length > 0));
    for (const each of EVERYBODY) {
      expect(mailbox.to(each)).toEqual(['待办：制定年度目标 · To do: Set goals for the year']);
    }
  });

  it('bears rings that come twice, late and from the beginning: nothing happens twice', async () => {
    await passNextDue();
    await until('the reminders are raised', nothingIsLate);
    await until('the reminders are sent', () =>
      EVERYBODY.every((each) => mailbox.to(each).length > 1),
    );
    await untilQuiet();
    const [before, mails] = [await head(), mailbox.received.length];

    // A relay that was killed after it had rung and before it saved where it stood.
    expect(await parts.end('worker', 'SIGKILL')).toBeNull();
    await parts.installation.store.save('relay', START_POSITION);
    await parts.installation.store.save('notifier', START_POSITION);
    parts.start('worker');
    for (const id of await parts.runningWorkflows()) {
      for (const position of ['', before, '', START_POSITION]) {
        await parts.client.workflow.getHandle(id).signal('nudge', { position });
      }
    }
    await untilQuiet();
    expect(await head()).toBe(before);
    expect(mailbox.received).toHaveLength(mails);
    expect(mailbox.repeats).toEqual([]);
  });

  it('lets people work without Temporal, and makes up for time when it is back', async () => {
    await parts.temporal.kill();
    await cycle.submit('E1', 'goals', goals);
    expect(await cycle.inbox('M1')).toContain('Agree the goals');
    await until('the manager is written to', () =>
      mailbox.to('m1').includes('待办：确认目标 · To do: Agree the goals'),
    );
    const raised = (await cycle.events(REMINDER)).length;
    await passNextDue();
    await cycle.submit('E1', 'agree-goals', approve);
    expect((await cycle.events(REMINDER)).length).toBe(raised);

    await parts.temporal.start();
    await until('the reminders are raised', nothingIsLate);
    expect((await cycle.events(REMINDER)).length).toBeGreaterThan(raised);
    await until('the reminders are sent', () => mailbox.to('e2').length > 2);
  });

  it('goes on after its worker was killed in the middle of things', async () => {
    await cycle.submit('E2', 'goals', goals);
    await parts.end('worker', 'SIGKILL');
    await passNextDue();
    await cycle.submit('E2', 'agree-goals', approve);
    parts.start('worker');
    await until('what was late has happened', nothingIsLate);
  });

  it('is brought back to life when Temporal has lost every workflow', async () => {
    await untilQuiet();
    const { client } = parts;
    const lost = await parts.runningWorkflows();
    expect(lost).toHaveLength(2);
    for (const id of lost)
      await recordHistory(client, id, id.startsWith('cohort') ? 'cohort' : 'review-cycle');
    for (const id of lost) await client.workflow.getHandle(id).terminate('lost');
    const before = await head();
    await passNextDue();
    await until('time passes again', nothingIsLate);
    expect((await head()) > before).toBe(true);
    await parts.kill('worker');
    await until('both run again', async () => (await parts.runningWorkflows()).length === 2);
  });

  it('sent no message more often than a sender was killed', async () => {
    await untilQuiet();
    const { rows } = await parts.installation.pool.query<{ status: string }>(
      'select distinct status from delivery.message',
    );
    expect(rows).toEqual([{ status: 'sent' }]);
    expect(mailbox.repeats.length).toBeLessThanOrEqual(3);
    const letters = await parts.installation.pool.query('select from delivery.dead_letter');
    expect(letters.rowCount).toBe(0);
  });

  it('stops in order: a worker that is told to leaves with nothing in hand', async () => {
    expect(await parts.end('worker')).toBe(0);
  });
});
