import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { ratedFlow } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const tiers = { of: 'total', band: ['S'], freeUpTo: '1', reasonUpTo: '2', atMost: '3' };

let api: RunningApi;
let rater: Client;
let hr: Client;

const post = (body: object, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });

/** The rater hands in the next assessment that waits. */
const rate = async (rating: string, why: object = {}): Promise<Reply<{ quota?: string }>> => {
  const [item] = (await rater.read<InboxPage>('/api/inbox?kind=manager%20assessment')).items;
  const path = `/api/tasks/${item?.taskId ?? ''}`;
  const { revision } = await rater.read<{ revision: number }>(path);
  const work = { kind: 'answer', answer: { fields: { rating } } };
  return rater.send(`${path}/complete`, { ...post({ work, ...why }), ifMatch: revision });
};

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(4, ratedFlow([tiers]));
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [rater, hr] = await Promise.all([api.as('M1'), api.as('H2')]);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

it('asks for a reason, then for an approval of HR that names the quota, and ends at the top', async () => {
  const why = { quotaReason: 'a strong year' };
  expect(await rate('S')).toMatchObject({ status: 200 });
  expect(await rate('S')).toMatchObject(refused('QUOTA.NEEDS_REASON'));
  expect(await rate('S', { quotaReason: ' ' })).toMatchObject(refused('QUOTA.NEEDS_REASON'));
  expect(await rate('S', why)).toMatchObject({ status: 200 });
  const third = await rate('S', why);
  expect(third).toMatchObject({
    status: 409,
    body: { code: 'QUOTA.NEEDS_APPROVAL', title: expect.stringContaining('would be 3 in S') },
  });
  const path = `/api/quotas/${third.body.quota ?? ''}/approve`;
  const approval = { reason: 'agreed' };
  expect(await rater.send(path, post(approval))).toMatchObject(refused('ACCESS.DENIED', 403));
  expect(await hr.send('/api/quotas/none/approve', post(approval))).toMatchObject(
    refused('QUOTA.UNKNOWN', 404),
  );
  expect(await hr.send(path, post({ reason: ' ' }))).toMatchObject(refused('QUOTA.REASON_MISSING'));
  const once = post(approval);
  const first = await hr.send(path, once);
  expect(first).toMatchObject({ status: 200 });
  expect(await hr.send(path, once)).toMatchObject({ body: first.body });
  expect(await rate('S', why)).toMatchObject({ status: 200 });
  expect(await rate('S', why)).toMatchObject(refused('QUOTA.EXCEEDED'));
  expect(await rate('A')).toMatchObject({ status: 200 });
});
