import type { Draft } from './draft.js';
import { arrive, takeBack } from './evolve-rounds.js';
import { patchStep, patchTask } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type { Submission, SubmissionContent } from './review-state.js';
import type { StepKey } from './shapes.js';

type Submitted = Extract<ReviewEvent, { readonly late: boolean }>;

/** A window that takes several uses keeps each of them. */
const isFurtherUse = (event: Submitted): boolean =>
  event.type === 'AppealLodged' && event.use !== undefined;

/** Keeps what was handed in: one submission for each iteration and author, the latest last. */
export const submit = (draft: Draft, event: Submitted, content: SubmissionContent): void => {
  const iteration = draft.steps.get(event.step)?.iteration ?? 1;
  const earlier = (draft.submissions.get(event.step) ?? []).filter(
    (other) =>
      other.iteration !== iteration ||
      other.by !== event.by ||
      other.taskId !== event.taskId ||
      isFurtherUse(event),
  );
  const submission = { ...submissionOf(event, content), iteration };
  const stays = event.type === 'AppealLodged' && event.stays === true;
  patchTask(draft, event.taskId, { status: stays ? 'open' : 'done' });
  draft.put('submissions', event.step, [...earlier, submission]);
  arrive(draft, { step: event.step, submission });
  askScoresAgain(draft, event.recomputes ?? []);
  draft.lastAt = event.at;
};

const askScoresAgain = (draft: Draft, steps: readonly StepKey[]): void => {
  for (const key of steps) patchStep(draft, key, () => ({ status: 'again' }));
};

/** The answer no longer counts; its step is open as it was, its clock too. */
export const withdrawAnswer = (
  draft: Draft,
  event: Extract<ReviewEvent, { readonly type: 'AnswerWithdrawn' }>,
): void => {
  const { taskId, at } = event;
  const step = draft.steps.get(event.step);
  if (step === undefined) return;
  const isTaken = (each: Submission): boolean =>
    each.taskId === taskId && each.iteration === step.iteration;
  const kept = (draft.submissions.get(step.key) ?? []).filter((each) => !isTaken(each));
  draft.put('submissions', step.key, kept);
  takeBack(draft, step.block, (each) => each.step === step.key && isTaken(each.submission));
  const { closedAt: _, outcome: __, ...open } = step;
  draft.put('steps', step.key, { ...open, status: 'open' });
  patchTask(draft, taskId, { status: 'open' });
  askScoresAgain(draft, event.recomputes);
  draft.lastAt = at;
};

const submissionOf = (
  event: Submitted,
  content: SubmissionContent,
): Omit<Submission, 'iteration'> => {
  const { by, at, late, taskId, promised, onBehalfOf } = event;
  const raised = 'raised' in event ? event.raised : undefined;
  const more = { ...(promised && { promised }), ...(onBehalfOf && { onBehalfOf }) };
  return { by, at, taskId, late, content, ...more, ...(raised && { raised }) };
};
