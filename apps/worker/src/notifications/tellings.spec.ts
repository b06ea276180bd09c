import { describe, expect, it } from '@jest/globals';
import { writeOf } from '@reprise/application/kernel';
import type { Category, EventsOf } from '@reprise/events/codec';
import type { Position, StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, TaskId } from '@reprise/domain/kernel';
import { noticesOf } from './tellings.js';

const at = as<Instant>('2026-01-05T01:00:00.000Z');
const person = (name: string): PersonId => as<PersonId>(name);
const task = (name: string): TaskId => as<TaskId>(name);

/** An event as it would be read back. */
const stored = <C extends Category>(category: C, event: EventsOf[C]): StoredEvent => {
  const request = { actor: { person: person('system'), roles: [] }, at, commandId: 'c' } as const;
  const change = { category, id: '1', expected: 'noStream', events: [event] } as const;
  const { stream, events } = writeOf(change, request);
  const [written] = events;
  if (written === undefined) throw new Error('nothing was written');
  const place = { revision: 0, recordedTime: at, position: '7' as Position };
  return { ...written, stream, ...place, bytes: new Uint8Array() };
};

const due = { at, rule: '5 working days', calendarVersion: 'x', provisional: false };
const opened = stored('review', {
  type: 'StepOpened',
  step: 'peer[E2]',
  block: 'peer',
  kind: 'task',
  iteration: 1,
  stage: 's',
  openedAt: at,
  tasks: ['E2', 'E3'].map((name) => ({
    ...{ taskId: task(`t-${name}`), kind: 'peer assessment', role: 'peers' },
    assignee: person(name),
  })),
  due,
  reminders: [],
  factsAt: '1',
});

describe('whom an event tells what', () => {
  it('tells each who gets a task, in one batch for all that happened at that instant', () => {
    const notices = noticesOf(opened, () => undefined);
    expect(notices.map(({ recipient, batch, content }) => ({ recipient, batch, content }))).toEqual(
      ['E2', 'E3'].map((name) => ({
        recipient: name,
        batch: `task ${at}`,
        content: { kind: 'task', reviewId: '1', block: 'peer', taskId: `t-${name}`, dueAt: at },
      })),
    );
  });

  it('gives the same event the same ids, and each person and rung another', () => {
    const ids = noticesOf(opened, () => undefined).map(({ noticeId }) => noticeId);
    expect(noticesOf(opened, () => undefined).map(({ noticeId }) => noticeId)).toEqual(ids);
    const rung = (name: string, plannedAt: string): string | undefined =>
      noticesOf(
        stored('review', {
          type: 'ReminderRaised',
          step: 'peer[E2]',
          tasks: [task('t-E2')],
          rung: name,
          plannedAt: as<Instant>(plannedAt),
          dueAt: at,
        }),
        () => person('E2'),
      )[0]?.noticeId;
    const day = '2026-01-12T01:00:00.000Z';
    const all = [...ids, rung('-3d', day), rung('-1d', day), rung('-1d', at)];
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(undefined);
  });

  it('reminds whoever has the task now, and nobody when nobody has it', () => {
    const reminder = stored('review', {
      type: 'ReminderRaised',
      step: 'self',
      tasks: [task('a'), task('b')],
      rung: '-1d',
      plannedAt: at,
      dueAt: at,
    });
    const holder = (_: string, id: TaskId) => (id === 'a' ? person('E9') : undefined);
    expect(noticesOf(reminder, holder).map(({ recipient }) => recipient)).toEqual(['E9']);
  });

  it('holds nothing of what anybody wrote or rated', () => {
    const released = stored('review', {
      type: 'ResultReleased',
      step: 'release',
      score: 'total',
      to: [person('E1')],
      at,
    });
    expect(noticesOf(released, () => undefined)[0]?.content).toEqual({
      kind: 'released',
      reviewId: '1',
    });
    const answered = stored('review', {
      type: 'AssessmentSubmitted',
      taskId: task('t'),
      step: 'self',
      by: person('E1'),
      at,
      late: false,
      answer: { fields: { rating: 'A', summary: '达成' } },
    });
    expect(noticesOf(answered, () => undefined)).toEqual([]);
  });

  it('seats a panel, and tells of a plan to whom it is about and who begins it', () => {
    const session = stored('calibration', {
      type: 'CalibrationOpened',
      calibrationId: as('c'),
      cycleId: as('cycle'),
      block: 'calibrate',
      group: 'u',
      score: 'total',
      bands: [],
      baseline: [],
      quota: [],
      adviseBelow: 0,
      tasks: [{ taskId: task('seat'), assignee: person('D1') }],
      at,
    });
    expect(noticesOf(session, () => undefined)).toMatchObject([
      { recipient: 'D1', content: { kind: 'seat', calibrationId: '1', cycleId: 'cycle' } },
    ]);
    const checkIn = stored('improvementPlan', {
      type: 'CheckInOpened',
      index: 0,
      task: { taskId: task('k'), kind: 'plan check-in', assignee: person('M1'), due },
      at,
    });
    expect(noticesOf(checkIn, () => undefined)).toMatchObject([
      { recipient: 'M1', content: { kind: 'plan task', planId: '1', taskId: 'k', dueAt: at } },
    ]);
  });
});
