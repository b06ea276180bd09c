import type { Draft } from './draft.js';
import { patchStep } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type { StepState } from './review-state.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

/** A due moves on; how often it did, and from which due on, bounds how often it may again. */
export const extendDue = (draft: Draft, event: Of<'DueExtended'>): void => {
  const { due, reminders } = event;
  patchStep(draft, event.step, (before) => ({
    ...{ due, reminders, duePassed: false },
    extended: extendedBy(before, event),
    ...(before.due === undefined ? {} : { dueBefore: before.due }),
  }));
};

const extendedBy = (
  { due, extended }: StepState,
  event: Of<'DueExtended'>,
): NonNullable<StepState['extended']> => {
  const from = due?.at ?? event.due.at;
  const before = extended ?? { times: 0, from };
  const byItself = event.because === 'overdue' ? { byItself: true as const } : {};
  return { ...before, times: before.times + 1, ...byItself };
};

/** Of a ladder what is earlier goes with the rung that was raised. */
export const remind = (draft: Draft, event: Of<'ReminderRaised'>): void =>
  patchStep(draft, event.step, (step) => ({
    reminders: step.reminders.filter((reminder) => reminder.at > event.plannedAt),
  }));

export const resume = (draft: Draft, event: Of<'ClocksResumed'>): void => {
  draft.drop('paused', event.person);
  for (const { step, due, reminders } of event.dues) {
    patchStep(draft, step, () => ({ due, reminders }));
  }
  for (const { step, until } of event.waits) patchStep(draft, step, () => ({ until }));
};
