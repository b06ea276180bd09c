import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { ratedFlow } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const title = { zh: '同事', en: 'Peers' };
const flow = (): object => {
  const rated = ratedFlow([]) as {
    participants: object;
    stages: { blocks: object[] }[];
  };
  const peer = { task: 'peer', kind: 'peer assessment', title, who: 'each', form: 'rate' };
  rated.stages[0]?.blocks.unshift({
    ...{ forEach: 'round', title, in: 'peers', join: 'all', do: [peer] },
  });
  return { ...rated, participants: { ...rated.participants, peers: { named: ['D1', 'M1'] } } };
};

let api: RunningApi;
let added: Client;
let hr: Client;

const post = (body: object) => ({ method: 'POST', body, key: freshKey() }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });
const waiting = async (client: Client): Promise<number> =>
  (await client.read<InboxPage>('/api/inbox')).items.length;

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await installation.clock.hold(scenario.now);
  await scenario.launch(1, flow());
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [added, hr] = await Promise.all([api.as('H1'), api.as('H2')]);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

it('are added to a round that runs and taken out of it, each as its preview said', async () => {
  const review = `/api/reviews/${api.scenario.reviewOf('E1')}`;
  const [add, remove] = [`${review}/add-reviewer`, `${review}/remove-reviewer`];
  const body = { step: 'round', person: personIdOf('H1'), reason: 'worked with them' };
  for (const path of [add, remove])
    expect(await added.send(path, post(body))).toMatchObject(refused('ACCESS.DENIED', 403));
  const subject = { ...body, person: personIdOf('E1') };
  expect(await hr.send(add, post(subject))).toMatchObject(refused('TASK.OWN_ASSESSMENT'));
  const elsewhere = { ...body, step: 'confirm' };
  expect(await hr.send(add, post(elsewhere))).toMatchObject(refused('REVIEWERS.NOT_RUNNING'));
  expect(await hr.send(remove, post(body))).toMatchObject(refused('REVIEWERS.UNKNOWN', 404));
  const { body: seen } = await hr.send<ChangePreview>(`${add}?preview=true`, post(body));
  expect(seen).toMatchObject({ reviews: 1, affected: [{ name: '郑予' }] });
  expect(await waiting(added)).toBe(0);
  await hr.command(add, body);
  expect(await waiting(added)).toBe(1);
  expect(await hr.send(add, post(body))).toMatchObject(refused('REVIEWERS.ALREADY'));
  await hr.command(remove, body);
  expect(await waiting(added)).toBe(0);
});
