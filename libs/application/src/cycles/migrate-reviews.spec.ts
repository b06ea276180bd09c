import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { annualFlow, goals, hr, Installation, must } from '@reprise/testing/scenario';
import { publishFlow } from '../flows/index.js';
import { changeCycle, loadCycle, previewCycleChange, previewMigration } from './index.js';
import type { CycleChange } from './index.js';

let place: Installation;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The annual flow with one more look at the goals, and another deadline for the self-assessment. */
const nextVersion = (): object => {
  const flow = JSON.parse(JSON.stringify(annualFlow())) as {
    stages: { stage: string; blocks: object[] }[];
  };
  const [first] = flow.stages;
  first?.blocks.push({
    decision: 'goals-again',
    title: { zh: '再看目标', en: 'Look at the goals again' },
    who: 'manager',
  });
  return flow;
};

beforeEach(async () => {
  const store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(2);
  const published = await publishFlow({ store, digest })(nextVersion(), place.request(hr));
  if (published.kind !== 'published') throw new Error(JSON.stringify(published));
});

const migrate = (rest: object = {}) =>
  ({ type: 'MigrateReviews', version: 2, reason: 'the works council asked', ...rest }) as Extract<
    CycleChange,
    { readonly type: 'MigrateReviews' }
  >;
const change = async (asked: CycleChange): Promise<void> => {
  must(await changeCycle(place.handling)(place.cycleId, asked, place.request(hr)));
  await place.advance();
};
const cycle = async () => {
  const { state } = await loadCycle(place.store, place.cycleId);
  if (state.status === 'unknown' || state.status === 'draft') throw new Error('not launched');
  return state;
};

describe('running reviews', () => {
  it('move to another version, a chosen group first, and then the others', async () => {
    const old = (await cycle()).flowDigest;
    await place.submit('E1', 'goals', goals);
    await change(migrate({ only: [personIdOf('E1')] }));
    expect((await place.review('E1')).flowDigest).not.toBe(old);
    expect((await place.review('E2')).flowDigest).toBe(old);
    expect((await cycle()).flowDigest).toBe(old);
    await change(migrate());
    expect((await place.review('E2')).flowDigest).toBe((await place.review('E1')).flowDigest);
    expect(await cycle()).toMatchObject({ flowVersion: 2, status: 'running' });
    await place.submit('E1', 'agree-goals', { kind: 'decision', outcome: 'approve', comment: '' });
    expect((await place.task('E1', 'goals-again')).assignee).toBe(personIdOf('M1'));
  });

  it('are shown person by person before, and nothing is written', async () => {
    await place.submit('E1', 'goals', goals);
    const head = await place.store.head();
    const shown = await previewMigration(place.handling)(
      place.cycleId,
      migrate(),
      place.request(hr),
    );
    expect(await place.store.head()).toBe(head);
    if (shown.kind === 'refused') throw new Error(JSON.stringify(shown));
    expect(shown.people).toHaveLength(6);
    const row = shown.people.find(({ subject }) => subject === personIdOf('E1'));
    expect(row).toMatchObject({ refusals: [], again: [], asked: [] });
    expect(row?.kept.map(({ en }) => en)).toEqual(['Agree the goals']);
    const preview = await previewCycleChange(place.handling)(
      place.cycleId,
      migrate(),
      place.request(hr),
    );
    expect(preview).toMatchObject({ kind: 'preview', reviews: 6 });
  });

  it('are not tried again when they could not move, and a version must exist', async () => {
    await change(migrate());
    const head = await place.store.head();
    await place.advance();
    expect(await place.store.head()).toBe(head);
    const asked = changeCycle(place.handling)(
      place.cycleId,
      migrate({ version: 9 }),
      place.request(hr),
    );
    expect(await asked).toMatchObject({ code: 'MIGRATION.NO_VERSION' });
  });

  it('go back to the version before as they came', async () => {
    await place.submit('E1', 'goals', goals);
    const before = await place.review('E1');
    await change(migrate());
    await change(migrate({ version: 1 }));
    const { lastAt: _, migrated: __, ...after } = await place.review('E1');
    const { lastAt: ___, ...was } = before;
    expect(after).toEqual(was);
  });
});
