import { endOfDay, isProvisional } from '../calendar/index.js';
import { refuse } from '../kernel/index.js';
import { calendarOf, remindersOf } from './clockwork.js';
import type { DecideOn } from './decisions.js';
import type { ReopenWindow } from './review-commands.js';
import type { Due, OpenedReview, StepState } from './record/index.js';

/** A window that ended unused opens once more, until a day; what went on meanwhile goes on. */
export const reopenWindow: DecideOn<ReopenWindow> = (command, state, world) => {
  const step = state.steps.get(command.step);
  if (!endedUnused(step)) return refuse('WINDOW.NOT_ENDED_UNUSED', { step: command.step });
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const at = endOfDay(command.to, world.flow.document.zone);
  if (at <= command.at) return refuse('STEP.NOT_LATER', { due: command.at });
  const calendar = calendarOf(world);
  if ('kind' in calendar) return calendar;
  const { version: calendarVersion } = calendar;
  const provisional = isProvisional(calendar, command.to);
  const due: Due = { at, rule: command.to, calendarVersion, provisional };
  const reminders = remindersOf({ world, calendar, step, due, now: command.at });
  const { reason, by } = command;
  const tasks = step.tasks.filter((id) => state.tasks.get(id)?.status === 'withdrawn');
  const opened = { step: step.key, due, reminders, ...(tasks.length === 0 ? {} : { tasks }) };
  return [{ type: 'WindowReopened', ...opened, reason, by, at: command.at }];
};

const UNUSED: ReadonlySet<unknown> = new Set(['lapsed', 'deemed accepted', 'waived']);

const endedUnused = (step: StepState | undefined): step is StepState =>
  step?.kind === 'window' && step.status === 'closed' && UNUSED.has(step.outcome);

/** Windows of a review that may be opened once more. */
export const windowsToReopen = (review: OpenedReview): readonly StepState[] =>
  review.status === 'closed' ? [] : [...review.steps.values()].filter(endedUnused);
