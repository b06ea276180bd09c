import { refuse } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import { missingPerson } from './present-person.js';
import type { AddReviewer, RemoveReviewer } from './review-commands.js';
import type { OpenedReview, ReviewEvent, StepKey } from './record/index.js';

/** Adds a person to a running `forEach`; after its join that would be a reopening, so no. */
export const addReviewer: DecideOn<AddReviewer> = (command, state, world) => {
  const people = state.people.get(command.step);
  if (people === undefined) return refuse('REVIEWERS.NOT_RUNNING', { step: command.step });
  if (!isRunning(state, command.step)) return refuse('REVIEWERS.CLOSED', { step: command.step });
  if (people.includes(command.person))
    return refuse('REVIEWERS.ALREADY', { person: command.person });
  if (command.person === state.subject) return refuse('TASK.OWN_ASSESSMENT');
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const absent = missingPerson(world, command.person);
  if (absent !== undefined) return absent;
  const { step, reason, by } = command;
  return [{ type: 'ReviewerAdded', step, person: command.person, reason, by }];
};

/** A round whose join has let the path go on is over, even where some of it may still finish. */
const isRunning = (state: OpenedReview, round: StepKey): boolean =>
  state.steps.get(round)?.status !== 'closed' &&
  [...state.steps.values()].some((step) => step.within === round && step.status === 'open');

/** Takes a person out: their open work is withdrawn, what they submitted stays. */
export const removeReviewer: DecideOn<RemoveReviewer> = (command, state) => {
  const people = state.people.get(command.step) ?? [];
  if (!people.includes(command.person))
    return refuse('REVIEWERS.UNKNOWN', { person: command.person });
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const { step, person, reason, by } = command;
  const open = [...state.steps.values()].filter(
    (each) => each.within === step && each.status === 'open' && each.key.endsWith(`[${person}]`),
  );
  return [
    { type: 'ReviewerRemoved', step, person, reason, by },
    ...open.map((each): ReviewEvent => ({
      type: 'StepClosed',
      step: each.key,
      outcome: 'cancelled',
      closedAt: command.at,
    })),
  ];
};
