import type { OpenedReview, StepState, Submission } from './review-state.js';

/** What was handed in last for this iteration of a step: what decides, where several share it. */
export const lastOfIteration = (review: OpenedReview, step: StepState): Submission | undefined =>
  review.submissions
    .get(step.key)
    ?.findLast((submission) => submission.iteration === step.iteration);

/** The author's own name of the outcome of a decision, where it was one of those. */
export const namedOutcome = (review: OpenedReview, step: StepState): string | undefined => {
  if (step.kind !== 'decision' || step.status !== 'closed') return undefined;
  const content = lastOfIteration(review, step)?.content;
  return content?.kind === 'decision' && content.outcome === step.outcome
    ? content.named
    : undefined;
};
