import type { StoredEvent } from '@reprise/application/ports';
import { decode } from '@reprise/events/codec';
import type { Agenda } from './agenda.js';

const idIn = ({ stream }: StoredEvent): string => stream.slice(stream.indexOf('-') + 1);

/** Puts on the agenda what an event asks of somebody; takes off what is over. */
export const listen = (agenda: Agenda, event: StoredEvent): void => {
  if (event.stream.startsWith('review-')) hearReview(agenda, event);
  if (event.stream.startsWith('improvementPlan-')) hearPlan(agenda, event);
  if (event.stream.startsWith('calibration-')) hearSession(agenda, event);
};

const hearReview = (agenda: Agenda, stored: StoredEvent): void => {
  const event = decode('review', stored);
  const of = idIn(stored);
  if (event.type === 'StepOpened') {
    for (const { taskId, assignee } of event.tasks) {
      const { openedAt, due } = event;
      const noted = { id: taskId, person: assignee, openedAt, dueAt: due?.at, of };
      agenda.note({ ...noted, what: 'review task' });
    }
  }
  // Whoever was handed a task does it, whatever the one before intended.
  if (event.type === 'TaskReassigned') {
    const { taskId: id, to: person } = event;
    agenda.note({ id, person, openedAt: stored.time as never, what: 'review task', of });
  }
};

const hearPlan = (agenda: Agenda, stored: StoredEvent): void => {
  const event = decode('improvementPlan', stored);
  const of = idIn(stored);
  const what = 'plan task';
  if (event.type === 'PlanOpened') {
    const { gap, owner: person, at: openedAt } = event;
    agenda.note({ id: gap.taskId, person, openedAt, dueAt: gap.due.at, what, of });
  }
  if (event.type === 'CheckInOpened' || event.type === 'OutcomeAsked') {
    const { taskId: id, assignee: person, due } = event.task;
    // An outcome must come in the end: nobody else would give it.
    const dueAt = event.type === 'OutcomeAsked' ? undefined : due.at;
    agenda.note({ id, person, openedAt: event.at, dueAt, what, of });
  }
};

const hearSession = (agenda: Agenda, stored: StoredEvent): void => {
  const event = decode('calibration', stored);
  if (event.type !== 'CalibrationOpened') return;
  const [seat] = event.tasks;
  if (seat === undefined) return;
  const { taskId: id, assignee: person } = seat;
  agenda.note({ id, person, openedAt: event.at, what: 'seat', of: idIn(stored) });
};

/** Whether what others wait for may have moved with this event. */
export const mayFollowElsewhere = (stored: StoredEvent): boolean => {
  if (!stored.stream.startsWith('review-')) return !stored.stream.startsWith('improvementPlan-');
  const event = decode('review', stored);
  return (
    event.type === 'ReviewClosed' ||
    (event.type === 'StepOpened' && (event.kind === 'gate' || event.kind === 'calibration'))
  );
};
