import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { annualFlow, centrePeople } from '@reprise/testing/scenario';
import { Director, MemoryWorld } from '@reprise/testing/three-hundred';
import { RealParts } from '../parts/real-parts.js';
import { asItHappened, byStream, expectSameStreams, wholeLog } from '../parts/streams.js';
import { recordHistory } from './histories.js';
import { TemporalWorld } from './temporal-world.js';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(900_000);

const start = {
  size: 16,
  people: centrePeople(12),
  at: as<Instant>('2026-01-05T01:00:00.000Z'),
  flow: annualFlow(),
};
const SEED = 7;
/** The shipped flow waits for its people: it is played by people who all come, some of them late. */
const NEVER = 0;
let parts: RealParts;

beforeAll(async () => {
  // A cycle is looked at after each act here, not after as many as come in a while.
  const env = { REPRISE_CYCLE_RESTS_MS: '0' };
  parts = await RealParts.start({ timeSkipping: true, env });
  parts.start('worker');
});
afterAll(async () => {
  await parts.stop();
});

const recordPlan = async (): Promise<void> => {
  const { client } = parts;
  const query = 'WorkflowType="improvementPlan" AND ExecutionStatus="Completed"';
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1 })) {
    return recordHistory(client, workflowId, 'improvement-plan');
  }
};

it('a year on Temporal and PostgreSQL is, stream by stream, the year in memory', async () => {
  const rehearsed = new MemoryWorld(start.at);
  const inMemory = new Director(rehearsed, SEED, NEVER);
  await inMemory.play(start);

  const real = new Director(new TemporalWorld(parts), SEED, NEVER);
  const began = performance.now();
  await real.play(start);
  process.stdout.write(`a year took ${Math.round((performance.now() - began) / 1000)} s\n`);
  await recordPlan();
  expect(real.refusals).toEqual(inMemory.refusals);
  const found = byStream(await wholeLog(parts.installation.store), asItHappened);
  expectSameStreams(found, byStream(await wholeLog(rehearsed.store), asItHappened));
});
