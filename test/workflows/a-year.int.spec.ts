import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import type { EventStore, StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { centrePeople } from '@reprise/testing/scenario';
import { Director, MemoryWorld } from '@reprise/testing/three-hundred';
import { recordHistory } from './histories.js';
import { RealParts } from './real-parts.js';
import { TemporalWorld } from './temporal-world.js';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(900_000);

const path = new URL('../../flows/customer-service-annual.json', import.meta.url);
const start = {
  size: 16,
  people: centrePeople(12),
  at: as<Instant>('2026-01-05T01:00:00.000Z'),
  flow: JSON.parse(readFileSync(path, 'utf8')) as unknown,
};
const SEED = 7;
/** The shipped flow waits for its people: it is played by people who all come, some of them late. */
const NEVER = 0;
let parts: RealParts;

beforeAll(async () => {
  parts = await RealParts.start();
  await parts.startTemporal();
});
afterAll(async () => {
  await parts.stop();
});

const logOf = (store: EventStore): Promise<readonly StoredEvent[]> =>
  store.readAll({ after: START_POSITION, limit: 100_000 });

/** Stream → its events, as stored, without the instants at which they were recorded. */
const byStream = (events: readonly StoredEvent[]): Readonly<Record<string, readonly unknown[]>> => {
  const streams: Record<string, unknown[]> = {};
  for (const { stream, id, type, data, time, metadata } of events) {
    (streams[stream] ??= []).push({ id, type, data, time, metadata });
  }
  return streams;
};

const recordPlan = async (): Promise<void> => {
  const client = await parts.client();
  const query = 'WorkflowType="improvementPlan" AND ExecutionStatus="Completed"';
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1 })) {
    return recordHistory(client, workflowId, 'improvement-plan');
  }
};

it('a year on Temporal and PostgreSQL is, stream by stream, the year in memory', async () => {
  const rehearsed = new MemoryWorld(start.at);
  const inMemory = new Director(rehearsed, SEED, NEVER);
  await inMemory.play(start);
  const expected = byStream(await logOf(rehearsed.store));

  // A cycle is looked at after each act here, not after as many as come in a while.
  parts.startWorker({ REPRISE_CYCLE_RESTS_MS: '0' });
  const world = await TemporalWorld.on(parts);
  const real = new Director(world, SEED, NEVER);
  const began = performance.now();
  await real.play(start);
  process.stdout.write(`a year took ${Math.round((performance.now() - began) / 1000)} s\n`);
  await recordPlan();
  const found = byStream(await logOf(parts.installation.store));

  expect(real.refusals).toEqual(inMemory.refusals);
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [stream, events] of Object.entries(expected)) {
    expect({ stream, events: found[stream] }).toEqual({ stream, events });
  }
});
