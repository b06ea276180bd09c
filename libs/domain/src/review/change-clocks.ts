import { endOfDay, isProvisional } from '../calendar/index.js';
import { refuse } from '../kernel/index.js';
import { calendarOf, remindersOf } from './clockwork.js';
import type { DecideOn } from './decisions.js';
import type { ExtendDue, PauseClocks } from './review-commands.js';
import type { Due } from './record/index.js';

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
