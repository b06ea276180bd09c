import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { ratedFlow } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const extensions = {
  ...{ atMost: 1, total: '10 days' },
  reasons: [{ reason: 'ill', title: { zh: '生病', en: 'Ill' } }],
};
const flow = (): object => {
  const rated = ratedFlow([]) as { stages: { blocks: Record<string, unknown>[] }[] };
  for (const block of rated.stages.flatMap(({ blocks }) => blocks))
    if (block['task'] === 'assess')
      Object.assign(block, { due: '10 days, not before 3 days, at latest 2026-01-22', extensions });
  return rated;
};

let api: RunningApi;
let rater: Client;
let hr: Client;

const post = (body: object) => ({ method: 'POST', body, key: freshKey() }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(1, flow());
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [rater, hr] = await Promise.all([api.as('M1'), api.as('H2')]);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

it('moves a due by hand only as far, as often and for what the flow says', async () => {
  const path = `/api/reviews/${api.scenario.reviewOf('E1')}/extend`;
  const extend = (to: string, reason = 'ill') =>
    hr.send(path, post({ step: 'assess', to, reason }));
  expect(await extend('2026-01-20', 'busy')).toMatchObject(refused('STEP.REASON_NOT_LISTED'));
  expect(await extend('2026-01-23')).toMatchObject(refused('STEP.PAST_LATEST'));
  expect(await extend('2026-01-20')).toMatchObject({ status: 200 });
  expect(await extend('2026-01-21')).toMatchObject(refused('STEP.EXTENDED_ENOUGH'));
});

it('takes nothing before a notice is over', async () => {
  const [item] = (await rater.read<InboxPage>('/api/inbox')).items;
  const path = `/api/tasks/${item?.taskId ?? ''}`;
  const work = { kind: 'answer', answer: { fields: { rating: 'S' } } };
  const handIn = async (): Promise<Reply> => {
    const { revision } = await rater.read<{ revision: number }>(path);
    return rater.send(`${path}/complete`, { ...post({ work }), ifMatch: revision });
  };
  expect(await handIn()).toMatchObject(refused('TASK.TOO_EARLY'));
  await api.installation.clock.hold('2026-01-12T01:00:00.000Z');
  expect(await handIn()).toMatchObject({ status: 200 });
});
