import { ABSENT } from '../facts/index.js';
import { endOfDay, isProvisional, reminderInstants, shiftForPause } from '../calendar/index.js';
import type { BusinessCalendar } from '../calendar/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import type { ExtendDue, PauseClocks, ResumeClocks } from './review-commands.js';
import type { Due, Reminder, ReviewEvent } from './record/index.js';
import type { OpenedReview, StepState } from './record/index.js';

/** Moves the due of an open step to the end of a later day; an extension recorded first wins. */
export const extendDue: DecideOn<ExtendDue> = (command, state, world) => {
  const step = state.steps.get(command.step);
  if (step?.status !== 'open' || step.due === undefined) {
    return refuse('STEP.NO_OPEN_DUE', { step: command.step });
  }
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const at = endOfDay(command.to, world.flow.document.zone);
  if (at <= step.due.at) return refuse('STEP.NOT_LATER', { due: step.due.at });
  const calendar = calendarOf(world);
  if ('kind' in calendar) return calendar;
  const due: Due = {
    at,
    rule: command.to,
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, command.to),
  };
  const reminders = remindersOf({ world, calendar, step, due, now: command.at });
  const { reason, by } = command;
  return [{ type: 'DueExtended', step: step.key, due, reminders, reason, by }];
};

export const pauseClocks: DecideOn<PauseClocks> = (command, state) =>
  state.paused.has(command.person)
    ? []
    : [
        {
          type: 'ClocksPaused',
          person: command.person,
          from: command.at,
          because: command.because,
        },
      ];

/** Clocks go on: each due that rested is as much later as the rest was long. */
export const resumeClocks: DecideOn<ResumeClocks> = (command, state, world) => {
  const pausedFrom = state.paused.get(command.person);
  if (pausedFrom === undefined) return [];
  const calendar = calendarOf(world);
  if ('kind' in calendar) return calendar;
  const dues = restingSteps(state, command.person).flatMap((step) => {
    if (step.due === undefined || step.duePassed) return [];
    const clock = { calendar, zone: world.flow.document.zone };
    const from =
      step.openedAt !== undefined && step.openedAt > pausedFrom ? step.openedAt : pausedFrom;
    const moved = shiftForPause({
      dueAt: step.due.at,
      pausedFrom: from,
      resumedAt: command.at,
      ...clock,
    });
    const due: Due = { ...step.due, ...moved };
    return [
      {
        step: step.key,
        due,
        reminders: remindersOf({ world, calendar, step, due, now: command.at }),
      },
    ];
  });
  const event: ReviewEvent = {
    type: 'ClocksResumed',
    person: command.person,
    at: command.at,
    dues,
  };
  return [event];
};

const restingSteps = (state: OpenedReview, person: PauseClocks['person']): readonly StepState[] =>
  [...state.steps.values()].filter(
    (step) =>
      step.status === 'open' &&
      (person === 'all' ||
        step.tasks.some((id) => {
          const task = state.tasks.get(id);
          return task?.status === 'open' && task.assignee === person;
        })),
  );

const calendarOf = (world: ReviewWorld): BusinessCalendar | FactsNeeded => {
  const key = world.flow.document.calendar;
  const calendar = world.facts.calendar(key);
  if (calendar === undefined) return { kind: 'factsNeeded', requests: [{ fact: 'calendar', key }] };
  if (calendar === ABSENT) throw new Error(`calendar ${key} does not exist`);
  return calendar;
};

interface Ladder {
  readonly world: ReviewWorld;
  readonly calendar: BusinessCalendar;
  readonly step: StepState;
  readonly due: Due;
  readonly now: Instant;
}

/** The flow's reminder ladder around a new due: the rungs still to come. */
const remindersOf = ({ world, calendar, step, due, now }: Ladder): readonly Reminder[] => {
  const node = world.flow.nodes.get(step.block);
  const hasLadder = node?.kind === 'task' || node?.kind === 'decision' || node?.kind === 'window';
  const ladder = hasLadder ? node.document.remind : [];
  const zone = world.flow.document.zone;
  return reminderInstants({ dueAt: due.at, ladder, calendar, zone }).filter(({ at }) => at > now);
};
