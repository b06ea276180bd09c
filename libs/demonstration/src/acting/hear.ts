import type { StoredEvent } from '@reprise/application/ports';
import type { Instant } from '@reprise/domain/kernel';
import { as } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { Chance } from '../chance.js';
import type { Company } from '../company/company.js';
import { workingDaysAfter } from '../time/moments.js';
import type { Agenda } from './agenda.js';
import { intentFor } from './intent.js';
import { planIntent } from './plan-work.js';
import type { Records } from './records.js';

export interface Listening {
  readonly company: Company;
  readonly agenda: Agenda;
  readonly records: Records;
}

/** Takes note of what happened: what it asks of whom, and when clocks ring now. */
export const hear = (listening: Listening, events: readonly StoredEvent[]): void => {
  const { records, agenda } = listening;
  for (const event of events) records.hear(event);
  for (const event of events) note(listening, event);
  for (const stream of new Set(events.map((event) => event.stream))) {
    const at = records.dueAt(stream);
    const due = { id: `due ${stream}`, stream, what: 'due', person: undefined } as const;
    if (at === undefined) agenda.drop(due);
    else agenda.note({ ...due, at });
  }
};

const note = (listening: Listening, event: StoredEvent): void => {
  if (event.stream.startsWith('review-')) noteReview(listening, event);
  if (event.stream.startsWith('improvementPlan-')) notePlan(listening, event);
  if (event.stream.startsWith('calibration-')) noteSession(listening, event);
};

const noteReview = (listening: Listening, stored: StoredEvent): void => {
  const event = decode('review', stored);
  if (event.type === 'StepOpened') {
    for (const { taskId } of event.tasks) noteTask(listening, stored, taskId);
  }
  if (event.type === 'TaskReassigned') noteTask(listening, stored, event.taskId);
  if (event.type === 'TaskAdded') noteTask(listening, stored, event.task.taskId);
};

/** Whoever has a task now decides when to do it, whatever the one before intended. */
const noteTask = (
  { company, agenda, records }: Listening,
  { stream, time }: StoredEvent,
  taskId: string,
): void => {
  const review = records.review(stream);
  const task = [...review.tasks.values()].find((each) => each.taskId === taskId);
  if (task === undefined || task.status !== 'open') return;
  const isLowered = records.wasLowered(stream);
  const at = intentFor(company, { review, task, openedAt: as<Instant>(time), isLowered });
  const item = { id: taskId, stream, what: 'review task', person: task.assignee } as const;
  if (at === undefined) agenda.drop(item);
  else agenda.note({ ...item, at });
};

const notePlan = ({ company, agenda, records }: Listening, stored: StoredEvent): void => {
  const event = decode('improvementPlan', stored);
  const opened =
    event.type === 'PlanOpened'
      ? event.gap.taskId
      : event.type === 'CheckInOpened' || event.type === 'OutcomeAsked'
        ? event.task.taskId
        : undefined;
  const plan = records.plan(stored.stream);
  const task = plan.tasks.find(({ taskId }) => taskId === opened);
  if (task === undefined || task.status !== 'open') return;
  const at = planIntent(company, { plan, task }, as<Instant>(stored.time));
  if (at === undefined) return;
  const { stream } = stored;
  agenda.note({ id: task.taskId, stream, what: 'plan task', person: plan.owner, at });
};

const noteSession = ({ company, agenda }: Listening, stored: StoredEvent): void => {
  const event = decode('calibration', stored);
  if (event.type !== 'CalibrationOpened') return;
  const { seed, timeline } = company.story;
  const chance = new Chance(seed, 'seat', event.calibrationId);
  const [seat] = event.tasks;
  if (seat === undefined) return;
  const { calendar } = timeline;
  const at = workingDaysAfter(as<Instant>(stored.time), 1, { calendar, chance });
  const { stream } = stored;
  agenda.note({ id: seat.taskId, stream, what: 'seat', person: seat.assignee, at });
};

/** Whether what others wait for may have moved with this event. */
export const mayMoveOthers = (stored: StoredEvent): boolean => {
  const { stream, type } = stored;
  if (stream.startsWith('calibration-') || stream.startsWith('reviewCycle-')) return true;
  if (!stream.startsWith('review-')) return false;
  if (type === 'review.review-closed.v1') return true;
  const event = decode('review', stored);
  return event.type === 'StepOpened' && (event.kind === 'gate' || event.kind === 'calibration');
};
