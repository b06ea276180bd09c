import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { employee, goals, hr, Installation } from '@reprise/testing/scenario';
import type { AppendRequest, AppendResult, StoredEvent } from '../ports/index.js';
import { AccessLog, exportReview, replayReview } from './index.js';

/** A store whose records of access can be made to fail. */
class ForgetfulStore extends MemoryEventStore {
  isFull = false;

  override async append(request: AppendRequest): Promise<AppendResult> {
    const [write] = request.writes;
    if (this.isFull && write?.stream.startsWith('access-'))
      return { kind: 'conflict', stream: write.stream, actual: 7 };
    return super.append(request);
  }
}

const auditor: Actor = { person: as<PersonId>('auditor'), roles: ['auditor'] };
const terminal = as<PersonId>('cli:root');

let store: ForgetfulStore;
let place: Installation;

beforeEach(async () => {
  store = new ForgetfulStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(1);
  await place.submit('E1', 'goals', goals);
});

const handling = () => ({ store, accessLog: new AccessLog(store) });
const replay = (actor: Actor, by?: PersonId) =>
  replayReview(handling())(place.reviewOf('E1'), 'latest', asked(actor, by));
const takeOut = (actor: Actor, by?: PersonId) =>
  exportReview(handling())(place.reviewOf('E1'), asked(actor, by));
const asked = (actor: Actor, givenBy?: PersonId) => ({
  ...place.request(actor),
  ...(givenBy === undefined ? {} : { givenBy }),
});
const looks = (): Promise<readonly StoredEvent[]> => store.readStream('access-2026-01-05');

describe('looking back at a review', () => {
  it('is for auditors only: not even whoever runs everything else reads it', async () => {
    for (const actor of [hr, employee('E1')]) {
      expect(await replay(actor)).toMatchObject({ code: 'ACCESS.DENIED' });
      expect(await takeOut(actor)).toMatchObject({ code: 'ACCESS.DENIED' });
    }
    expect(await looks()).toEqual([]);
  });

  it('is on record: a replay once an hour, an export each time', async () => {
    await replay(auditor);
    await replay(auditor);
    await takeOut(auditor);
    await takeOut(auditor);
    expect((await looks()).map(({ type }) => type)).toEqual([
      'access.review-opened-for-audit.v1',
      'access.review-exported.v1',
      'access.review-exported.v1',
    ]);
  });

  it('tells who looked in whose name, and that look is not the one of that person', async () => {
    await replay(auditor);
    await replay(auditor, terminal);
    await takeOut(auditor, terminal);
    const told = (await looks()).map(({ data, metadata }) => [
      (data as { readonly by: string }).by,
      metadata.actor,
    ]);
    expect(told).toEqual([
      ['auditor', 'auditor'],
      ['auditor', terminal],
      ['auditor', terminal],
    ]);
  });

  it('shows nothing that cannot be recorded', async () => {
    store.isFull = true;
    expect(await replay(auditor)).toMatchObject({ code: 'AUDIT.NOT_LOGGED' });
    expect(await takeOut(auditor)).toMatchObject({ code: 'AUDIT.NOT_LOGGED' });
  });
});
