import type { Draft } from './draft.js';
import { patchStep } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

/** A due moves on; how often it did, and from which due on, bounds how often it may again. */
export const extendDue = (draft: Draft, event: Of<'DueExtended'>): void =>
  patchStep(draft, event.step, ({ due, extended }) => ({
    due: event.due,
    reminders: event.reminders,
    duePassed: false,
    extended: {
      times: (extended?.times ?? 0) + 1,
      from: extended?.from ?? due?.at ?? event.due.at,
      ...(event.because === undefined && extended?.byItself === undefined
        ? {}
        : { byItself: true }),
    },
  }));

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
