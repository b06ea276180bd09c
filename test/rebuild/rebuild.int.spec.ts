import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { loadCycle } from '@reprise/application/cycles';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { centrePeople } from '@reprise/testing/scenario';
import { CYCLE_ID, Director, MemoryWorld } from '@reprise/testing/three-hundred';
import { reprise } from '../parts/command-line.js';
import { untilAllIsSent } from '../parts/post.js';
import { RealParts } from '../parts/real-parts.js';
import { asItSays, byStream, expectSameStreams, wholeLog } from '../parts/streams.js';
import { until } from '../parts/until.js';
import { InterruptedWorld } from './interrupted-world.js';
import { dropViews, rowsOfViews } from '../parts/views.js';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(900_000);

const REMINDER = 'review.reminder-raised.v1';
const SEED = 7;
/** One unit, in which HR2 runs the cycle, as everywhere the scenario is played. */
const people = centrePeople(8).map((each, _, [first]) => ({
  ...each,
  employeeNumber: each.employeeNumber === 'H2' ? 'HR2' : each.employeeNumber,
  unit: first?.unit ?? '',
}));
const flow: unknown = JSON.parse(readFileSync(new URL('short.flow.json', import.meta.url), 'utf8'));
const start = { size: people.length, people, flow, at: as<Instant>('2026-01-05T01:00:00.000Z') };

let parts: RealParts;

beforeAll(async () => {
  parts = await RealParts.start({ env: { REPRISE_CYCLE_RESTS_MS: '0' } });
  parts.start('api');
  parts.start('worker');
  await parts.http.untilUp();
});
afterAll(async () => {
  await parts.stop();
});

const letters = async (): Promise<unknown> => {
  const { rows } = await parts.installation.pool.query(
    'select * from delivery.message order by message_id',
  );
  return { rows, files: readdirSync(join(parts.folder, 'outbox')).toSorted() };
};

const reminders = async (): Promise<number> =>
  (await wholeLog(parts.installation.store)).filter(({ type }) => type === REMINDER).length;

/** All but the events is lost, and made anew from them; meanwhile time goes on to a due. */
const loseAndRebuild = async (due: Instant): Promise<void> => {
  const { installation, temporal, env } = parts;
  const { store, clock, dues } = installation;
  await untilAllIsSent(installation);
  const [rows, sent, raised] = [
    await rowsOfViews(installation),
    await letters(),
    await reminders(),
  ];
  const [events, workflows] = [await wholeLog(store), await parts.runningWorkflows()];
  expect(workflows.map((id) => id.split('/', 1)[0])).toEqual(
    expect.arrayContaining(['cohort', 'improvement-plan', 'review-cycle']),
  );

  expect(await parts.end('worker')).toBe(0);
  await temporal.wipe();
  await dropViews(installation);
  expect(await reprise(env, 'rebuild')).toEqual({ events: events.length });
  expect(await rowsOfViews(installation)).toEqual(rows);

  await clock.moveTo(due);
  await temporal.start();
  expect(await parts.runningWorkflows()).toEqual([]);
  expect(await letters()).toEqual(sent);
  expect(await wholeLog(store)).toEqual(events);

  parts.start('worker');
  await until('what was due has happened', async () => (await dues.clocks(due)).length === 0);
  expect(await reminders()).toBeGreaterThan(raised);
  await until('every workflow is back', async () => {
    const back = await parts.runningWorkflows();
    return workflows.every((id) => back.includes(id));
  });
  await untilAllIsSent(installation);
  expect(await letters()).not.toEqual(sent);
};

it('a cycle goes on to its end when all but its events was lost and is made anew', async () => {
  const undisturbed = new MemoryWorld(start.at);
  const inMemory = new Director(undisturbed, SEED);
  await inMemory.play(start);

  const world = new InterruptedWorld(parts, loseAndRebuild);
  const real = new Director(world, SEED);
  await real.play(start);
  expect(world.interruptedAt).toBeDefined();

  expect(real.refusals).toEqual(inMemory.refusals);
  const { store, pool } = parts.installation;
  expectSameStreams(
    byStream(await wholeLog(store), asItSays),
    byStream(await wholeLog(undisturbed.store), asItSays),
  );
  expect((await loadCycle(store, CYCLE_ID)).state.status).toBe('closed');
  await untilAllIsSent(parts.installation);
  const again = await pool.query(
    `select from delivery.message where tries > 1 or status <> 'sent'`,
  );
  expect(again.rowCount).toBe(0);
});
