import { participantOf } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Instant, PersonId } from '../kernel/index.js';
import type { OpenedReview, StepKey, Submission, SubmissionContent } from '../review/index.js';

/**
 * An answer somebody may read. Where the flow keeps authors apart from what they wrote, nothing
 * on it tells them: no author, no step of one person, and the instant of the last of its kind.
 */
export interface VisibleAnswer {
  readonly step: StepKey;
  readonly block: string;
  readonly by?: PersonId;
  readonly at: Instant;
  readonly late: boolean;
  readonly content: SubmissionContent;
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
  for (const { assignee, step, role } of review.tasks.values()) {
    if (assignee === viewer) roles.add(participantOf(flow, blockOf(step), role));
  }
  if (viewer === review.subject) {
    for (const [role, participant] of Object.entries(flow.document.participants)) {
      if ('subject' in participant) roles.add(role);
    }
  }
  return roles;
};

const blockOf = (step: StepKey): string => step.split('[', 1)[0] ?? step;

/** Whether nobody may know who voted how. */
export const isSecretVote = (flow: CompiledFlow, block: string): boolean => {
  const node = flow.nodes.get(block);
  return node?.kind === 'vote' && node.document.ballots === 'secret';
};

/** Whether the flow keeps apart who answers a block and what was answered. */
export const isAnonymousBlock = (flow: CompiledFlow, block: string): boolean =>
  isSecretVote(flow, block) ||
  flow.document.visibility.some(({ of, anonymous }) => of === block && anonymous);

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
  const answers = [...review.submissions].flatMap(([step, submissions]) => {
    const block = blockOf(step);
    const rule = flow.document.visibility.find(
      (each) => each.of === block && each.to.some((role) => roles.has(role)),
    );
    // Not even without names: the few ballots of a panel would tell of each other.
    const isOpen =
      !isSecretVote(flow, block) &&
      rule !== undefined &&
      isOpenNow(review, rule) &&
      reachesFloor(review, rule);
    return submissions
      .filter((submission) => submission.by === viewer || isOpen)
      .map((submission): VisibleAnswer => {
        const isAnonymous = submission.by !== viewer && rule?.anonymous === true;
        return { step, block, ...plain(submission), isAnonymous };
      });
  });
  return withoutTraces(answers);
};

const plain = ({ by, at, late, content }: Submission) => ({ by, at, late, content });

/**
 * Anonymous answers by themselves, behind the others and in an order that follows from what they
 * say: the order in which they came would tell as much as a name.
 */
const withoutTraces = (answers: readonly VisibleAnswer[]): readonly VisibleAnswer[] => {
  const anonymous = answers.filter(({ isAnonymous }) => isAnonymous);
  const lastOf = (block: string): Instant | undefined =>
    anonymous
      .filter((answer) => answer.block === block)
      .map(({ at }) => at)
      .toSorted()
      .at(-1);
  const blurred = anonymous.map(({ block, at, content }): VisibleAnswer => ({
    step: block,
    block,
    at: lastOf(block) ?? at,
    late: false,
    content,
    isAnonymous: true,
  }));
  const text = ({ content }: VisibleAnswer): string => JSON.stringify(content);
  return [
    ...answers.filter(({ isAnonymous }) => !isAnonymous),
    ...blurred.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)),
  ];
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
