import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Installation } from '@reprise/installation';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { catalogue, decode } from '@reprise/events/codec';
import { Director, MemoryWorld } from '@reprise/testing/three-hundred';
import { RealParts } from '../parts/real-parts.js';
import { asItSays, byStream, expectSameStreams, wholeLog } from '../parts/streams.js';
import { recountGates } from './recount-gates.js';
import { RealWorld } from './real-world.js';

/** Three hundred people; sixty see every block too, and as many as one likes may be asked for. */
const SIZE = Number(process.env['REPRISE_SCENARIO_SIZE'] ?? 300);
const SEED = 7;
const at = as<Instant>('2026-01-05T01:00:00.000Z');
const MINUTES = 60_000;

let parts: RealParts;

beforeAll(async () => {
  // A cycle is looked at after each act here, not after as many as come in a while.
  parts = await RealParts.start({ env: { REPRISE_CYCLE_RESTS_MS: '0' } });
  parts.start('api');
  parts.start('worker');
  await parts.http.untilUp();
}, 10 * MINUTES);
afterAll(async () => {
  await parts.stop();
}, MINUTES);

/** Spread over the whole cycle somebody pulls a plug: the worker, the API, Temporal, twice each. */
const plugsOf = (real: RealParts, acts: number): Map<number, () => Promise<void>> => {
  const plugs = [
    () => real.kill('worker'),
    () => real.kill('api'),
    () => real.killTemporal(),
    () => real.kill('api'),
    () => real.kill('worker'),
    () => real.killTemporal(),
  ];
  const apart = Math.floor(acts / (plugs.length + 1));
  return new Map(plugs.map((pull, index) => [(index + 1) * apart, pull]));
};

/** A flag is about what should not happen; the others come of blocks and acts of later specs. */
const NOT_HERE = [
  ...['StepFlagged', 'AttendanceRecorded', 'WindowReopened', 'ConsentGiven', 'ConsentWithdrawn'],
  ...['TaskAdded', 'TaskClaimed', 'TaskReleased', 'TaskDelegated', 'DelegationEnded', 'BarLifted'],
  ...['AnswerWithdrawn', 'RoundEnded', 'FactRecorded', 'ResultSet', 'StepsLocked'],
  ...['ExtensionTakenBack', 'StepReopened', 'StepRestored', 'ReviewMigrated', 'ReviewReinstated'],
];

/** Kinds of events of a review that the scenario lacks. */
const neverHappened = (log: readonly StoredEvent[]): readonly string[] => {
  const reviews = log.filter(({ stream }) => stream.startsWith('review-'));
  const happened = new Set<string>(reviews.map((event) => decode('review', event).type));
  return Object.keys(catalogue.review)
    .filter((type) => !happened.has(type))
    .toSorted();
};

const expectGatesToHaveCounted = async ({ store, handling }: Installation): Promise<void> => {
  const [flow] = await handling.flows.all();
  if (flow === undefined) throw new Error('nothing was published');
  const { said, found } = await recountGates(await wholeLog(store), flow.compiled);
  expect(said.length).toBeGreaterThan(5);
  expect(found).toEqual(said);
};

/** A message goes out again only when its server had taken it and we were killed before noting it. */
const expectEachMessageOnce = async ({ pool }: Installation, kills: number): Promise<void> => {
  const ledger = async () => {
    const { rows } = await pool.query<{ open: number; sent: number; again: number; lost: number }>(
      `select count(*) filter (where status in ('queued', 'sending'))::int as open,
              count(*) filter (where status = 'sent')::int as sent,
              coalesce(sum(tries - 1) filter (where tries > 1), 0)::int as again,
              (select count(*)::int from delivery.dead_letter) as lost
       from delivery.message`,
    );
    return rows[0];
  };
  let now = await ledger();
  for (let looks = 0; now?.open !== 0 && looks < 600; looks += 1) {
    await pause(100);
    now = await ledger();
  }
  expect(now).toMatchObject({ open: 0, lost: 0 });
  expect(now?.sent).toBeGreaterThan(SIZE);
  expect(now?.again).toBeLessThanOrEqual(kills);
};

it(
  'a cycle of all blocks by HTTP, with plugs pulled, is the cycle played in memory',
  async () => {
    const memory = new MemoryWorld(at);
    const rehearsal = new Director(memory, SEED);
    const acts = await rehearsal.play({ size: SIZE, at });
    expect(rehearsal.refusals).toEqual([]);
    const log = await wholeLog(memory.store);
    expect(neverHappened(log)).toEqual(NOT_HERE.toSorted());

    const plugs = plugsOf(parts, acts);
    const kills = plugs.size;
    const real = new Director(new RealWorld(parts), SEED);
    await real.play({ size: SIZE, at }, async (done) => {
      const pull = plugs.get(done);
      plugs.delete(done);
      await pull?.();
    });
    expect([...plugs.keys()]).toEqual([]);

    expect(real.refusals).toEqual([]);
    const happened = await wholeLog(parts.installation.store);
    expectSameStreams(byStream(happened, asItSays), byStream(log, asItSays));
    await expectGatesToHaveCounted(parts.installation);
    await expectEachMessageOnce(parts.installation, kills);
  },
  30 * MINUTES,
);
