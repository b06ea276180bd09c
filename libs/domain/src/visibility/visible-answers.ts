import type { CompiledFlow } from '../flow/compile/index.js';
import type { PersonId } from '../kernel/index.js';
import type { OpenedReview, StepKey, Submission } from '../review/index.js';

/** An answer somebody may read; without an author when the flow keeps authors apart. */
export interface VisibleAnswer {
  readonly step: StepKey;
  readonly block: string;
  readonly submission: Submission;
  readonly isAnonymous: boolean;
}

type Rule = CompiledFlow['document']['visibility'][number];

/** The participants of the flow a person is in a review: by its tasks, and as the subject. */
const rolesOf = (
  flow: CompiledFlow,
  review: OpenedReview,
  viewer: PersonId,
): ReadonlySet<string> => {
  const roles = new Set<string>();
  for (const task of review.tasks.values()) if (task.assignee === viewer) roles.add(task.role);
  if (viewer === review.subject) {
    for (const [role, participant] of Object.entries(flow.document.participants)) {
      if ('subject' in participant) roles.add(role);
    }
  }
  return roles;
};

const blockOf = (step: StepKey): string => step.split('[', 1)[0] ?? step;

/**
 * What a person may read of a review now: their own answers, and those the flow's rules open to
 * a participant they are. Anonymous answers stay hidden until as many as the floor are there.
 */
export const visibleAnswers = (
  flow: CompiledFlow,
  review: OpenedReview,
  viewer: PersonId,
): readonly VisibleAnswer[] => {
  const roles = rolesOf(flow, review, viewer);
  return [...review.submissions].flatMap(([step, submissions]) => {
    const block = blockOf(step);
    const rule = flow.document.visibility.find(
      (each) => each.of === block && each.to.some((role) => roles.has(role)),
    );
    const isOpen = rule !== undefined && isOpenNow(review, rule) && reachesFloor(review, rule);
    return submissions
      .filter((submission) => submission.by === viewer || isOpen)
      .map((submission) => ({
        step,
        block,
        submission,
        isAnonymous: submission.by !== viewer && rule?.anonymous === true,
      }));
  });
};

const isOpenNow = (review: OpenedReview, { from }: Rule): boolean =>
  from === 'submission' || review.steps.get(from.closed)?.status === 'closed';

const reachesFloor = (review: OpenedReview, { of, anonymous, floor }: Rule): boolean => {
  if (!anonymous) return true;
  const steps = [...review.submissions.keys()].filter((step) => blockOf(step) === of);
  return steps.length >= floor;
};

/** Who besides the author will read the answers of a block, as the flow says it. */
export const readersOf = (flow: CompiledFlow, block: string): readonly Rule[] =>
  flow.document.visibility.filter(({ of }) => of === block);
