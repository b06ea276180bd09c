import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { playToCalibration } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let head: Client;
let path: string;

beforeAll(async () => {
  api = await runningApi('demo');
  await playToCalibration(api.scenario);
  await api.installation.clock.hold(api.scenario.now);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  head = await api.as('D1');
}, 240_000);

afterAll(async () => {
  await api.stop();
});

const cardOf = async (number: string): Promise<CalibrationCard> => {
  const { items } = await head.read<CalibrationView>(path);
  const card = items.find(({ subject }) => subject.personId === personIdOf(number));
  if (card === undefined) throw new Error(`${number} has no card`);
  return card;
};

it('asks the head of the unit in their inbox', async () => {
  const { items } = await head.read<InboxPage>('/api/inbox?kind=calibration');
  expect(items).toMatchObject([
    { title: { en: 'Unit calibration: Service centre' }, target: { kind: 'calibration' } },
  ]);
  path = `/api/calibrations/${items[0]?.target.id ?? ''}`;
  const session = await head.read<CalibrationView>(path);
  expect(session).toMatchObject({ status: 'open', may: ['move', 'lock', 'recuse'] });
  expect(session.items).toHaveLength(4);
});

it('moves a card with a reason, on the revision that was seen', async () => {
  const { reviewId, revision } = await cardOf('E1');
  const move = { reviewId, to: 'B', reason: 'compared with the others' };
  await head.command(`${path}/move`, move, revision);
  expect(await cardOf('E1')).toMatchObject({ band: 'B', baseline: 'A', revision: revision + 1 });
  const late = { method: 'POST', body: { ...move, to: 'C' }, key: freshKey(), ifMatch: revision };
  expect(await head.send(`${path}/move`, { ...late, method: 'POST' })).toMatchObject({
    status: 412,
    body: { code: 'CARD.STALE' },
  });
});

it('locks, which takes it out of the inbox, and unlocks for HR while nothing has gone back', async () => {
  await head.command(`${path}/lock`, {});
  expect((await head.read<InboxPage>('/api/inbox?kind=calibration')).items).toEqual([]);
  const hr = await api.as('H2');
  expect((await hr.read<CalibrationView>(path)).may).toEqual(['unlock']);
  await hr.command(`${path}/unlock`, { reason: 'one case was missing' });
  expect((await head.read<CalibrationView>(path)).status).toBe('open');
});
