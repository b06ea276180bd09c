import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import { answer, approve, ratedFlow } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client, Reply } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

const AGENTS = ['E1', 'E2', 'E3', 'E4'];
const quota = [{ band: ['S'], freeUpTo: '1', reasonUpTo: '2', atMost: '3' }];
const flow = (): object => {
  const session = {
    ...{ calibration: 'calibrate', title: { zh: '校准', en: 'Calibration' }, group: 'unit' },
    ...{ panel: 'panel', facilitator: 'head', decides: 'majority', score: 'total', quota },
  };
  const rated = ratedFlow([], [session]) as { participants: object };
  const panel = { named: ['D1', 'H1', 'M1'] };
  return { ...rated, participants: { ...rated.participants, panel } };
};

let api: RunningApi;
let head: Client;
let member: Client;
let other: Client;
let hr: Client;
let stranger: Client;
let path: string;

const reason = 'compared with the others';
const post = (body: object) => ({ method: 'POST', body, key: freshKey() }) as const;
const refused = (code: string, status = 409) => ({ status, body: { code } });
const read = (client: Client) => client.read<CalibrationView>(path);
const cardOf = async (client: Client, number: string): Promise<CalibrationCard> => {
  const { items } = await read(client);
  const card = items.find(({ subject }) => subject.personId === personIdOf(number));
  if (card === undefined) throw new Error(`${number} has no card`);
  return card;
};
/** An act on a card as the one who acts last saw it. */
const onCard = async (
  client: Client,
  number: string,
  [act, said = {}]: readonly [string, object?],
): Promise<Reply> => {
  const { reviewId, revision } = await cardOf(client, number);
  return client.send(`${path}/${act}`, { ...post({ reviewId, ...said }), ifMatch: revision });
};
const move = (client: Client, number: string, to: string) =>
  onCard(client, number, ['move', { to, reason }]);
const send = (client: Client, act: string, body: object) =>
  client.send(`${path}/${act}`, post(body));
const ok = { status: 200 };

beforeAll(async () => {
  api = await runningApi('demo');
  const { scenario, installation } = api;
  await scenario.launch(AGENTS.length, flow());
  for (const number of AGENTS) {
    await scenario.submit(number, 'assess', answer({ rating: number < 'E4' ? 'S' : 'B' }));
    await scenario.submit(number, 'confirm', approve);
  }
  await scenario.advance();
  await installation.clock.hold(scenario.now);
  await installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  [head, member, other, hr, stranger] = await Promise.all([
    api.as('D1'),
    api.as('H1'),
    api.as('M1'),
    api.as('H2'),
    api.as('E1'),
  ]);
  const { items } = await head.read<InboxPage>('/api/inbox?kind=calibration');
  path = `/api/calibrations/${items[0]?.target.id ?? ''}`;
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('a move of a panel that decides together', () => {
  it('waits until another member joins it, and is nothing to strangers', async () => {
    expect(await move(head, 'E4', 'A')).toMatchObject(ok);
    expect(await cardOf(member, 'E4')).toMatchObject({
      band: 'B',
      proposal: { to: 'A', isMine: false, backedBy: [{ personId: personIdOf('D1') }] },
    });
    // Whoever proposed it has joined it already: said once more, it changes nothing.
    expect(await onCard(head, 'E4', ['back'])).toMatchObject(ok);
    const { reviewId, revision } = await cardOf(member, 'E4');
    const back = { ...post({ reviewId }), ifMatch: revision };
    expect(await stranger.send(`${path}/back`, back)).toMatchObject(
      refused('CALIBRATION.UNKNOWN', 404),
    );
    expect(await hr.send(`${path}/back`, { ...back, key: freshKey() })).toMatchObject(
      refused('ACCESS.DENIED', 403),
    );
    expect(await member.send(`${path}/back`, post({ reviewId }))).toMatchObject(
      refused('REQUEST.IF_MATCH_MISSING', 428),
    );
    const once = { ...back, key: freshKey() };
    const first = await member.send(`${path}/back`, once);
    expect(first).toMatchObject(ok);
    expect(await member.send(`${path}/back`, once)).toMatchObject({ body: first.body });
    expect(await cardOf(other, 'E4')).toMatchObject({ band: 'A', moves: [{ to: 'A' }] });
    expect(await onCard(other, 'E4', ['back'])).toMatchObject(refused('CARD.NO_PROPOSAL'));
  });

  it('is taken back by whoever made it or leads, on the revision that was seen', async () => {
    expect(await onCard(other, 'E4', ['undo'])).toMatchObject(refused('CARD.MOVED_BY_ANOTHER'));
    const { reviewId, revision } = await cardOf(head, 'E4');
    const late = { ...post({ reviewId }), ifMatch: revision - 1 };
    expect(await head.send(`${path}/undo`, late)).toMatchObject(refused('CARD.STALE', 412));
    expect((await cardOf(head, 'E4')).mayUndo).toBe(true);
    expect(await onCard(head, 'E4', ['undo'])).toMatchObject(ok);
    expect(await cardOf(head, 'E4')).toMatchObject({ band: 'B', mayUndo: false });
    expect(await onCard(head, 'E4', ['undo'])).toMatchObject(refused('CARD.NOT_MOVED'));
  });

  it('is off the table once somebody speaks against it, with a reason', async () => {
    expect(await move(head, 'E4', 'A')).toMatchObject(ok);
    const silent = ['oppose', { reason: ' ' }] as const;
    expect(await onCard(member, 'E4', silent)).toMatchObject(refused('CARD.REASON_MISSING'));
    expect(await onCard(member, 'E4', ['oppose', { reason }])).toMatchObject(ok);
    expect((await cardOf(head, 'E4')).proposal).toBeUndefined();
  });
});

describe('a branch', () => {
  it('shows what it would make, and is adopted whole', async () => {
    expect(await send(hr, 'branches', { title: 'fewer' })).toMatchObject(
      refused('ACCESS.DENIED', 403),
    );
    expect(await send(head, 'branches', { title: 'fewer at the top' })).toMatchObject(ok);
    const { branches } = await read(head);
    const branch = branches[0]?.branch ?? '';
    const trying = [`branches/${branch}/try`, { to: 'A', reason }] as const;
    expect(await send(head, `branches/${branch}/adopt`, {})).toMatchObject(refused('BRANCH.EMPTY'));
    expect(await onCard(head, 'E3', trying)).toMatchObject(ok);
    const [tried] = (await read(head)).branches;
    expect(tried?.moves).toMatchObject([{ to: 'A', subject: { personId: personIdOf('E3') } }]);
    expect(tried?.curve).toContainEqual({ band: 'S', count: 2 });
    expect((await cardOf(head, 'E3')).band).toBe('S');
    expect(await send(hr, `branches/${branch}/adopt`, {})).toMatchObject(
      refused('ACCESS.DENIED', 403),
    );
    expect(await send(head, `branches/${branch}/adopt`, {})).toMatchObject(ok);
    expect((await cardOf(member, 'E3')).proposal).toMatchObject({ to: 'A' });
    expect(await onCard(member, 'E3', ['oppose', { reason }])).toMatchObject(ok);
  });

  it('is dropped, and is none after that', async () => {
    expect(await send(member, 'branches', { title: 'another' })).toMatchObject(ok);
    const branch = (await read(member)).branches[0]?.branch ?? '';
    expect(await send(stranger, `branches/${branch}/drop`, {})).toMatchObject(
      refused('CALIBRATION.UNKNOWN', 404),
    );
    expect(await send(member, `branches/${branch}/drop`, {})).toMatchObject(ok);
    expect((await read(member)).branches).toEqual([]);
    expect(await send(member, `branches/${branch}/drop`, {})).toMatchObject(
      refused('BRANCH.UNKNOWN', 404),
    );
  });
});

describe('whoever must stay away', () => {
  it('says so themself, or HR does; to them the card is not there', async () => {
    const { reviewId } = await cardOf(other, 'E4');
    const body = { person: personIdOf('M1'), reviewIds: [reviewId], reason: 'kin' };
    expect(await send(member, 'recuse', body)).toMatchObject(refused('ACCESS.DENIED', 403));
    const nobody = { ...body, person: personIdOf('E2') };
    expect(await send(hr, 'recuse', nobody)).toMatchObject(refused('CALIBRATION.NOT_ON_PANEL'));
    expect(await send(other, 'recuse', body)).toMatchObject(ok);
    expect(await read(other)).toMatchObject({ hidden: 1, items: { length: 3 } });
    const late = { ...post({ reviewId, to: 'A', reason }), ifMatch: 0 };
    expect(await other.send(`${path}/move`, late)).toMatchObject(refused('CARD.UNKNOWN', 404));
  });
});

describe('a quota', () => {
  it('is passed with an approval of HR and a reason, and never by the table alone', async () => {
    expect(await send(member, 'lock', { reason })).toMatchObject(
      refused('CALIBRATION.NOT_FACILITATOR'),
    );
    expect(await send(head, 'lock', { reason })).toMatchObject(
      refused('CALIBRATION.QUOTA_NEEDS_APPROVAL'),
    );
    const approval = { bands: ['S'], reason: 'a strong year' };
    expect(await send(head, 'approve', approval)).toMatchObject(refused('ACCESS.DENIED', 403));
    expect(await send(hr, 'approve', { ...approval, bands: ['B'] })).toMatchObject(
      refused('QUOTA.UNKNOWN', 404),
    );
    expect(await send(hr, 'approve', approval)).toMatchObject(ok);
    const { store } = api.installation;
    const approved = await store.head();
    expect(await send(hr, 'approve', approval)).toMatchObject(ok);
    expect(await store.head()).toBe(approved);
    expect(await send(head, 'lock', { reason })).toMatchObject(ok);
  });
});

describe('what is published', () => {
  it('is a table of nobody, once results have gone back, cut one way only', async () => {
    const cut = { per: 'unit', floor: 4 };
    expect(await send(hr, 'publish', cut)).toMatchObject(refused('AGGREGATE.TOO_FEW'));
    await api.scenario.advance();
    expect(await send(head, 'publish', cut)).toMatchObject(refused('ACCESS.DENIED', 403));
    expect(await send(hr, 'publish', cut)).toMatchObject(ok);
    const { published, fairness } = await read(hr);
    expect(published).toMatchObject([{ per: 'unit', floor: 4, people: 4 }]);
    expect(fairness.selection.unit).toHaveLength(1);
    expect(await send(hr, 'publish', { per: 'grade', floor: 4 })).toMatchObject(
      refused('AGGREGATE.OTHER_CUT'),
    );
  });
});
