import { beforeEach, describe, expect, it } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, PersonId } from '@reprise/domain/kernel';
import { employee, goals, hr, Installation, must } from '@reprise/testing/scenario';
import { changeCycle, handleCycleCommand, loadCycle, previewCycleChange } from './index.js';
import type { CycleChange, CyclePreview } from './index.js';

let store: MemoryEventStore;
let place: Installation;

beforeEach(async () => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(2);
});

const preview = (change: CycleChange, cycleId = place.cycleId) =>
  previewCycleChange(place.handling)(cycleId, change, place.request(hr));

const previewed = async (change: CycleChange, cycleId?: CycleId): Promise<CyclePreview> => {
  const found = await preview(change, cycleId);
  if (found.kind === 'refused') throw new Error(JSON.stringify(found));
  return found;
};

const saidTo = ({ affected }: CyclePreview, person: PersonId): readonly string[] =>
  affected.filter(({ personId }) => personId === person).map(({ what }) => what.en);

/** The number of reviews that changed when the change was really made. */
const changed = async (change: CycleChange): Promise<number> => {
  must(await changeCycle(place.handling)(place.cycleId, change, place.request(hr)));
  const from = await store.head();
  await place.advance();
  const after = await store.readAll({ after: from, limit: 1000, categories: ['review'] });
  return new Set(after.map(({ stream }) => stream)).size;
};

const to = as<CalendarDate>('2026-01-30');
const CHANGES: readonly CycleChange[] = [
  { type: 'PauseCycle', reason: 'x' },
  { type: 'CancelCycle', reason: 'x' },
  { type: 'ExtendDues', step: 'goals', to, reason: 'x' },
  { type: 'ExtendDues', step: 'assess', to, reason: 'x' },
];

describe('a preview', () => {
  it.each(CHANGES)(
    'of $type $step touches as many reviews as the change itself',
    async (change) => {
      await place.submit('E1', 'goals', goals);
      const head = await store.head();
      const { reviews } = await previewed(change);
      expect(await store.head()).toBe(head);
      expect(await changed(change)).toBe(reviews);
    },
  );

  it('is refused where the change would be, and to whom', async () => {
    expect(await preview({ type: 'ResumeCycle', reason: 'x' })).toMatchObject({
      code: 'CYCLE.NOT_PAUSED',
    });
    const asked = previewCycleChange(place.handling);
    const pause = { type: 'PauseCycle', reason: 'x' } as const;
    expect(await asked(place.cycleId, pause, place.request(employee('M1')))).toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('says to whom what happens, each line once', async () => {
    await place.submit('E1', 'goals', goals);
    await place.submit('E2', 'goals', goals);
    const pause = await previewed({ type: 'PauseCycle', reason: 'x' });
    expect(pause).toMatchObject({ reviews: 6, people: 4 });
    expect(saidTo(pause, personIdOf('M1'))).toEqual(['clocks rest; nothing becomes overdue']);
    const extend = await previewed({ type: 'ExtendDues', step: 'agree-goals', to, reason: 'x' });
    expect(extend).toMatchObject({ reviews: 2, people: 1 });
    expect(saidTo(extend, personIdOf('M1'))).toEqual([
      '“Agree the goals” is now due on 2026-01-30',
    ]);
  });

  it('of a gate tells who gets work behind it', async () => {
    await place.submit('E1', 'goals', goals);
    await place.submit('E1', 'agree-goals', { kind: 'decision', outcome: 'approve', comment: '' });
    const group = place.cycleId;
    const gate = await previewed({ type: 'OpenGate', gate: 'year-end', group, reason: 'x' });
    expect(gate).toMatchObject({ reviews: 1, people: 1 });
    expect(saidTo(gate, personIdOf('E1'))).toEqual(['gets the task “Nominate peers”']);
    must(
      await changeCycle(place.handling)(
        place.cycleId,
        { type: 'OpenGate', gate: 'year-end', group, reason: 'x' },
        place.request(hr),
      ),
    );
    const again = { type: 'OpenGate', gate: 'year-end', group, reason: 'x' } as const;
    expect(await previewed(again)).toMatchObject({ reviews: 0, people: 0 });
  });

  it('of a launch tells who is asked for what on the first day', async () => {
    const { state } = await loadCycle(store, place.cycleId);
    if (state.status === 'unknown') throw new Error('no cycle');
    const { title, flowId, flowVersion, flowDigest, startsOn, period } = state;
    const cycleId = as<CycleId>('next');
    const content = { cycleId, title, flowId, flowVersion, flowDigest, startsOn, period };
    const draft = { type: 'DraftCycle', by: hr.person, ...content } as const;
    must(await handleCycleCommand(store)(cycleId, draft, place.request(hr)));
    const launch = await previewed({ type: 'LaunchCycle' }, cycleId);
    expect(launch).toMatchObject({ reviews: 6, people: 6 });
    expect(saidTo(launch, personIdOf('E1'))).toEqual(['gets the task “Set goals for the year”']);
  });
});
