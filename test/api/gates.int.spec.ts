import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { CycleView } from '@reprise/http-contracts/cycles';
import type { ReviewStep, ReviewView } from '@reprise/http-contracts/reviews';
import { approve, goals, hr } from '@reprise/testing/scenario';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let operator: Client;

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(2);
  for (const agent of ['E1', 'E2']) {
    await scenario.submit(agent, 'goals', goals);
    await scenario.submit(agent, 'agree-goals', approve);
  }
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  operator = await api.as('H2');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

const yearEnd = async () => {
  const { gates } = await operator.read<CycleView>(`/api/cycles/${api.scenario.cycleId}`);
  return gates.find(({ gate }) => gate === 'year-end');
};

const stepOf = async (client: Client, number: string): Promise<ReviewStep | undefined> => {
  const review = await client.read<ReviewView>(`/api/reviews/${api.scenario.reviewOf(number)}`);
  expect(review.stages.filter(({ status }) => status === 'open')).toHaveLength(
    review.status === 'open' ? 1 : 0,
  );
  return review.stages.flatMap(({ steps }) => steps).find(({ step }) => step === 'year-end');
};

it('waits for its date, and is open when all who are still in are past it', async () => {
  expect(await yearEnd()).toMatchObject({ status: 'waiting' });
  await api.scenario.send('E2', { type: 'WithdrawReview', by: hr.person, reason: 'left' }, hr);
  await api.scenario.until('2026-12-07T01:00:00.000Z');
  expect(await yearEnd()).toMatchObject({ status: 'open' });
});

it('waits in no review that was ended before it', async () => {
  expect(await stepOf(operator, 'E1')).toMatchObject({ status: 'closed', outcome: 'passed' });
  expect(await stepOf(operator, 'E2')).toMatchObject({ status: 'closed', outcome: 'cancelled' });
});
