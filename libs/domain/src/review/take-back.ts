import { refuse } from '../kernel/index.js';
import { remindersOf, calendarOf } from './clockwork.js';
import type { DecideOn } from './decisions.js';
import { canBeRestored } from './migration/index.js';
import type { RestoreStep, TakeBackExtension } from './change-commands.js';
import type { OpenedReview, StepKey, StepState } from './record/index.js';

/**
 * Puts a step back as it stood before it was skipped, reopened or sent back, as long as nobody has
 * handed anything in since. A due that has passed meanwhile would close it at once: then it is
 * reopened instead, with a fresh one.
 */
export const restoreStep: DecideOn<RestoreStep> = ({ step: key, by, reason, at }, state) => {
  const earlier = restorable(state, key);
  if (earlier === undefined) return refuse('STEP.NOTHING_TO_RESTORE', { step: key });
  const { due, outcome, status } = earlier;
  if (status === 'open' && due !== undefined && due.at < at)
    return refuse('STEP.DUE_PASSED_MEANWHILE', { step: key, due: due.at });
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  return [
    {
      ...{ type: 'StepRestored', step: key, to: status, by, reason, at },
      ...(due === undefined ? {} : { due: due.at }),
      ...(outcome === undefined ? {} : { outcome }),
    },
  ];
};

type Standing = StepState & { readonly status: Exclude<StepState['status'], 'again'> };

/** What a step can be put back to: a decision that sent back would only send back once more. */
const restorable = (review: OpenedReview, key: StepKey): Standing | undefined => {
  const step = review.steps.get(key);
  const earlier = step?.earlier;
  if (step === undefined || earlier === undefined || earlier.outcome === 'send back')
    return undefined;
  const isUndoable = step.status === 'skipped' || canBeRestored({ review }, step);
  const { status } = earlier;
  return isUndoable && status !== 'again' ? { ...earlier, status } : undefined;
};

/** The due before the last extension counts again, unless its day is over. */
export const takeBackExtension: DecideOn<TakeBackExtension> = (command, state, world) => {
  const { by, reason, at } = command;
  const step = state.steps.get(command.step);
  const due = step?.dueBefore;
  if (step?.status !== 'open' || due === undefined)
    return refuse('STEP.NOT_EXTENDED', { step: command.step });
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  if (due.at <= at) return refuse('STEP.DUE_PASSED_MEANWHILE', { step: step.key, due: due.at });
  const calendar = calendarOf(world);
  if ('kind' in calendar) return calendar;
  const reminders = remindersOf({ world, calendar, step, due, now: at });
  return [{ type: 'ExtensionTakenBack', step: step.key, due, reminders, by, reason, at }];
};
