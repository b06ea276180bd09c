import type { Draft } from './draft.js';
import { arrive } from './evolve-rounds.js';
import { patchTask } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type { Submission, SubmissionContent } from './review-state.js';

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
  draft.lastAt = event.at;
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
