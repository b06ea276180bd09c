import { beforeEach, describe, expect, it } from '@jest/globals';
import { DIRECTORY_CLOCK, handlePersonCommand } from '@reprise/application/directory';
import type { StoredEvent } from '@reprise/application/ports';
import { personIdOf } from '@reprise/domain/directory';
import type { PersonCommand } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { cycleView } from '@reprise/read-models/cycles';
import { reviewView } from '@reprise/read-models/reviews';
import { employee, goals, hr, Installation, must, SYSTEM } from '@reprise/testing/scenario';
import { MemoryDues, MemoryReviewsOfPeople } from '@reprise/testing/three-hundred';
import { carryDuePersonChanges, carryPersonChange, previewPersonCommand } from './index.js';
import type { CarryHandling } from './index.js';

let store: MemoryEventStore;
let place: Installation;
let handling: CarryHandling;
let dues: MemoryDues;

beforeEach(async () => {
  store = new MemoryEventStore({
    now: () => '2026-01-05T01:00:00.000Z',
    inlineViews: [reviewView, cycleView],
  });
  place = new Installation(store);
  await place.launch(3);
  handling = { ...place.handling, rows: new MemoryReviewsOfPeople(store) };
  dues = new MemoryDues(store);
});

const day = (text: string): CalendarDate => as<CalendarDate>(text);
const leaveOn = (on: string): PersonCommand => ({ type: 'StartLeave', kind: 'sick', on: day(on) });

/** Changes somebody and answers the event that tells it. */
const told = async (number: string, command: PersonCommand): Promise<StoredEvent> => {
  const id = personIdOf(number);
  must(await handlePersonCommand(place.handling)(id, command, place.request(hr)));
  const event = (await store.readStream(`person-${id}`)).at(-1);
  if (event === undefined) throw new Error('nothing was told');
  return event;
};

const carry = (event: StoredEvent) => carryPersonChange(handling)(event, place.request(SYSTEM));
const typesAfter = async (head: string): Promise<readonly string[]> =>
  (await store.readAll({ after: as<never>(head), limit: 100 })).map(({ type }) => type);

describe('a change of a person', () => {
  it('is for those who run the directory', async () => {
    const refused = await handlePersonCommand(place.handling)(
      personIdOf('E1'),
      leaveOn('2026-01-05'),
      place.request(employee('E2')),
    );
    expect(refused).toMatchObject({ code: 'ACCESS.DENIED' });
    const preview = await previewPersonCommand(handling)(
      personIdOf('E1'),
      leaveOn('2026-01-05'),
      place.request(employee('E2')),
    );
    expect(preview).toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('is carried once, however often its event comes, and not again after its end', async () => {
    const leave = await told('E1', leaveOn('2026-01-05'));
    expect(await carry(leave)).toMatchObject({ commands: 1, refused: [] });
    const back = await told('E1', { type: 'EndLeave', on: day('2026-01-05') });
    expect(await carry(back)).toMatchObject({ commands: 1 });
    const head = await store.head();
    for (const event of [leave, back, leave]) await carry(event);
    expect(await typesAfter(head)).toEqual([]);
    expect((await place.review('E1')).paused.size).toBe(0);
  });

  it('and another one at once never close a circle together', async () => {
    const under = (number: string, manager: string) =>
      handlePersonCommand(place.handling)(
        personIdOf(number),
        {
          type: 'ChangeLineManager',
          manager: personIdOf(manager),
          on: day('2026-01-05'),
        },
        place.request(hr),
      );
    const answers = await Promise.all([under('E1', 'E2'), under('E2', 'E1')]);
    expect(answers.map((answer) => (answer.kind === 'done' ? 'done' : answer.code))).toEqual([
      'done',
      'PERSON.CYCLIC_LINE',
    ]);
  });

  it('that lies ahead waits in the due table and takes effect on its day', async () => {
    const leave = await told('E1', leaveOn('2026-02-01'));
    expect(await carry(leave)).toMatchObject({ commands: 0 });
    expect(await dues.earliest(DIRECTORY_CLOCK)).toBe('2026-01-31T16:00:00.000Z');
    await told('E1', { type: 'EndLeave', on: day('2026-03-01') });
    place.now = as<Instant>('2026-01-31T16:00:00.000Z');
    const head = await store.head();
    must(await carryDuePersonChanges(handling)(leave.stream, place.request(SYSTEM)));
    expect(await typesAfter(head)).toEqual(['review.clocks-paused.v1']);
    expect(await dues.earliest(DIRECTORY_CLOCK)).toBe('2026-02-28T16:00:00.000Z');
    place.now = as<Instant>('2026-02-28T16:00:00.000Z');
    must(await carryDuePersonChanges(handling)(leave.stream, place.request(SYSTEM)));
    expect((await place.review('E1')).paused.size).toBe(0);
    expect(await dues.earliest(DIRECTORY_CLOCK)).toBeUndefined();
  });

  it('does to reviews what its preview said, in the name of who made it', async () => {
    await place.submit('E1', 'goals', goals);
    const command: PersonCommand = {
      type: 'ChangeLineManager',
      manager: personIdOf('D1'),
      on: day('2026-01-05'),
    };
    const head = await store.head();
    const preview = await previewPersonCommand(handling)(
      personIdOf('E1'),
      command,
      place.request(hr),
    );
    expect(await store.head()).toBe(head);
    if (preview.kind === 'refused') throw new Error(preview.code);
    await carry(await told('E1', command));
    const task = await place.task('E1', 'agree-goals');
    expect(task.assignee).toBe(personIdOf('D1'));
    const [shown] = preview.reviews;
    expect(shown?.events).toMatchObject([
      { type: 'TaskReassigned', taskId: task.taskId, to: personIdOf('D1'), by: hr.person },
    ]);
    const stored = (await store.readStream(`review-${place.reviewOf('E1')}`)).at(-1);
    expect(stored?.data).toEqual({ ...shown?.events[0], type: undefined });
  });
});
