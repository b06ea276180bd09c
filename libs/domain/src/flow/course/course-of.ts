import { namedOutcome } from '../../review/record/index.js';
import type { OpenedReview, StepOutcome, StepState } from '../../review/record/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';
import { childrenOf, stagesOfFlow } from '../compile/index.js';

/** A step of a review's whole course: where it was, where it is, or one that is still ahead. */
export type CourseStep =
  | { readonly kind: 'known'; readonly node: Node; readonly state: StepState }
  | { readonly kind: 'ahead'; readonly node: Node };

export interface CourseStage {
  readonly stage: string;
  readonly status: 'ahead' | 'open' | 'closed';
  readonly steps: readonly CourseStep[];
}

/** Kinds a person would call a step; the others only order them or happen unseen. */
const STEPS: ReadonlySet<Node['kind']> = new Set([
  'task',
  'decision',
  'vote',
  'gate',
  'calibration',
  'window',
  'wait',
  'release',
  'plan',
]);

/**
 * The whole course of a review in the order of its flow: every step it has been to, and those it
 * will come to as far as that is known. What depends on a choice not yet taken is not promised,
 * and nothing lies ahead of a review that is closed.
 */
export const courseOf = (flow: CompiledFlow, review: OpenedReview): readonly CourseStage[] => {
  const walk = { review, byBlock: byBlockOf(review) };
  const stages = new Map<string, CourseStep[]>(stagesOfFlow(flow).map((id) => [id, []]));
  for (const step of flow.stages.flatMap((node) => stepsBelow(node, walk))) {
    const { stage } = step.node;
    stages.set(stage, [...(stages.get(stage) ?? []), step]);
  }
  return [...stages]
    .map(([stage, steps]) => ({
      stage,
      status: review.stages.get(stage) ?? statusOf(steps),
      steps,
    }))
    .filter(({ stage, steps }) => steps.length > 0 || isToCome(review, stage));
};

/** A stage without any step that is certain still lies ahead, as long as the review goes on. */
const isToCome = (review: OpenedReview, stage: string): boolean =>
  review.status === 'open' && review.stages.get(stage) !== 'closed';

/** Of steps that stand in no stage: open while one is, closed when none is ahead. */
const statusOf = (steps: readonly CourseStep[]): CourseStage['status'] => {
  if (steps.some((step) => step.kind === 'known' && step.state.status === 'open')) return 'open';
  const isPast = steps.length > 0 && steps.every(({ kind }) => kind === 'known');
  return isPast ? 'closed' : 'ahead';
};

interface Walk {
  readonly review: OpenedReview;
  readonly byBlock: ReadonlyMap<string, readonly StepState[]>;
}

const byBlockOf = (review: OpenedReview): Walk['byBlock'] => {
  const found = new Map<string, StepState[]>();
  for (const step of review.steps.values()) {
    found.set(step.block, [...(found.get(step.block) ?? []), step]);
  }
  return found;
};

const stepsBelow = (node: Node, walk: Walk): readonly CourseStep[] => {
  const known = walk.byBlock.get(node.id) ?? [];
  const own = STEPS.has(node.kind) ? ownSteps(node, known, walk) : [];
  const below = entered(node, known, walk).flatMap((child) => stepsBelow(child, walk));
  return [...own, ...below];
};

const ownSteps = (
  node: Node,
  known: readonly StepState[],
  { review }: Walk,
): readonly CourseStep[] => {
  if (known.length > 0) return known.map((state) => ({ kind: 'known', node, state }));
  return review.status === 'open' ? [{ kind: 'ahead', node }] : [];
};

/** The outcome that leads into the blocks of a kind that has them for one only. */
const LEADING: Readonly<Partial<Record<Node['kind'], StepOutcome>>> = {
  window: 'used',
  vote: 'undecided',
};

/** The children a review went or will go into. */
const entered = (node: Node, known: readonly StepState[], { review }: Walk): readonly Node[] => {
  const leading = LEADING[node.kind];
  if (leading !== undefined) {
    return known.some(({ outcome }) => outcome === leading) ? childrenOf(node) : [];
  }
  if (node.kind === 'decision') {
    const taken = new Set(known.map((step) => namedOutcome(review, step)));
    return node.ways
      .filter(({ outcome }) => taken.has(outcome))
      .flatMap(({ children }) => children);
  }
  if (node.kind === 'choose') {
    const taken = review.choices.get(node.id);
    return taken === undefined ? [] : branchOf(node, taken);
  }
  const isSkipped = known.length > 0 && known.every(({ status }) => status === 'skipped');
  return isSkipped ? [] : childrenOf(node);
};

const branchOf = (
  node: Extract<Node, { readonly kind: 'choose' }>,
  taken: number | 'otherwise',
): readonly Node[] =>
  taken === 'otherwise' ? node.otherwise : (node.cases[taken]?.children ?? []);
