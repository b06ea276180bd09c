import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DirectorySource } from '@reprise/application/directory';
import { FlowSource } from '@reprise/application/flows';
import { START_POSITION } from '@reprise/application/ports';
import type { ReviewsOfPeople, StoredEvent } from '@reprise/application/ports';
import { ReviewStore } from '@reprise/application/reviews';
import type { Role } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { chineseCalendar } from '@reprise/public-holidays';
import { calibrationTable } from '@reprise/read-models/calibrations';
import { cycleTable } from '@reprise/read-models/cycles';
import { reviewTable, stepTable, taskTable } from '@reprise/read-models/reviews';
import type { Row } from '@reprise/read-models/rows';
import { MemoryJoinRows, MemoryQuotaRows } from '@reprise/testing/joins';
import { personas, seedDemonstration } from './index.js';

jest.setTimeout(120_000);

const calendar = chineseCalendar(2020, 2029);

class Reviews implements ReviewsOfPeople {
  constructor(private readonly store: MemoryEventStore) {}

  async openReviewsWith(person: PersonId): Promise<readonly ReviewId[]> {
    const tasks = this.store.rows.all(taskTable).filter((row) => row['assignee'] === person);
    const withTask = new Set(tasks.map((row) => row['review_id']));
    return this.store.rows
      .all(reviewTable)
      .filter((row) => row['status'] === 'open')
      .filter((row) => row['subject'] === person || withTask.has(row['review_id']))
      .map((row) => as<ReviewId>(String(row['review_id'])));
  }
}

interface Made {
  readonly store: MemoryEventStore;
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  readonly log: readonly StoredEvent[];
}

const made = async (now: string, seed: number): Promise<Made> => {
  const store = new MemoryEventStore({ now: () => now, inlineViews });
  const roles = new Map<string, readonly Role[]>();
  const find = (key: string) => (key === 'CN' ? calendar : undefined);
  const handling = {
    store,
    directory: new DirectorySource(store, { find }),
    flows: new FlowSource(store),
    reviews: new ReviewStore(store),
    quotas: new MemoryQuotaRows(store),
  };
  const sources = {
    ...{ handling, joins: new MemoryJoinRows(store), people: new Reviews(store) },
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
    grant: async (person: PersonId, held: readonly Role[]) => void roles.set(person, held),
  };
  await seedDemonstration(sources, { now: as<Instant>(now), seed });
  return { store, roles, log: await store.readAll({ after: START_POSITION, limit: 1_000_000 }) };
};

/** Open tasks of somebody, as their inbox counts them. */
const openTasksOf = ({ store }: Made, person: string): number => {
  const keyOf = (row: Row): string => JSON.stringify([row['review_id'], row['step']]);
  const steps = new Map(store.rows.all(stepTable).map((row) => [keyOf(row), row]));
  return store.rows.all(taskTable).filter((row) => {
    const step = steps.get(keyOf(row));
    const isOpen = step?.['status'] === 'open' && step['iteration'] === row['iteration'];
    return row['assignee'] === person && row['status'] === 'open' && isOpen;
  }).length;
};

describe('the demonstration on a working day', () => {
  const NOW = '2026-11-25T02:00:00.000Z';
  let demo: Made;
  beforeAll(async () => {
    demo = await made(NOW, 1);
  });

  const count = (type: string): number => demo.log.filter((each) => each.type === type).length;

  it('closed last year with everything in it', () => {
    const cycles = demo.store.rows.all(cycleTable).map((row) => row['status']);
    expect(cycles).toEqual(['closed', 'running']);
    for (const type of [
      ...['review.sent-back.v1', 'review.task-declined.v1', 'review.appeal-lodged.v1'],
      ...['review.task-reassigned.v1', 'review.due-passed.v1', 'review.clocks-paused.v1'],
      ...['calibration.card-moved.v1', 'improvement-plan.plan-extended.v1'],
      ...['improvement-plan.check-in-missed.v1', 'review-cycle.dues-extended.v1'],
      ...['measures.measures-imported.v1', 'person.leave-started.v1'],
    ]) {
      expect([type, count(type) > 0]).toEqual([type, true]);
    }
    const late = demo.log.filter(({ data }) => (data as { readonly late?: boolean }).late === true);
    expect(late.length).toBeGreaterThan(0);
  });

  it('leaves something to do for everybody a visitor may become', () => {
    const [employee, leader, head, hr, auditor, vp] = personas.map(({ person }) => person);
    expect(openTasksOf(demo, employee ?? '')).toBeGreaterThanOrEqual(3);
    expect(openTasksOf(demo, leader ?? '')).toBeGreaterThanOrEqual(3);
    expect(openTasksOf(demo, vp ?? '')).toBeGreaterThanOrEqual(2);
    for (const person of [head, hr, auditor]) {
      expect(openTasksOf(demo, person ?? '')).toBeGreaterThanOrEqual(2);
    }
    const open = demo.store.rows.all(calibrationTable).filter((row) => row['status'] === 'open');
    expect(open).toHaveLength(1);
    expect([...demo.roles.values()]).toEqual([
      ['hrDesigner', 'hrOperator'],
      ['auditor'],
      ['administrator'],
    ]);
  });

  it('computes scores of imported rows, and names each of them', () => {
    const scores = demo.log.filter(({ type }) => type === 'review.score-computed.v1');
    const withRows = scores.filter(({ data }) =>
      /measures [^ ]+ row \d+/.test(JSON.stringify(data)),
    );
    expect(withRows.length).toBeGreaterThan(30);
  });

  it('happens in order, is over by now, and hardly anybody writes what another wrote', () => {
    const times = new Map<string, string>();
    for (const { stream, time } of demo.log) {
      expect(time >= (times.get(stream) ?? '')).toBe(true);
      times.set(stream, time);
    }
    expect(demo.log.every(({ time }) => time < NOW)).toBe(true);
    const texts = demo.log.flatMap(({ data }) => {
      const { answer } = data as { readonly answer?: { readonly fields: { summary?: string } } };
      return answer?.fields.summary ?? [];
    });
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.9);
  });

  it('is the same to the last byte for the same seed', async () => {
    const again = await made(NOW, 1);
    const bytes = ({ log }: Made) => log.map((event) => Buffer.from(event.bytes).toString('utf8'));
    expect(bytes(again)).toEqual(bytes(demo));
  });
});

// The middle of the longest holidays, a month’s end: no command of the story is refused.
it.each([
  ['2026-02-20T13:00:00.000Z', 2],
  ['2027-03-31T16:30:00.000Z', 3],
])('can be made on any day: %s with seed %d', async (now, seed) => {
  const demo = await made(now, seed);
  const [cycle] = demo.store.rows.all(cycleTable);
  expect(cycle?.['status']).toBe('closed');
  for (const { person } of personas.slice(0, 5)) {
    expect(openTasksOf(demo, person)).toBeGreaterThan(0);
  }
});
