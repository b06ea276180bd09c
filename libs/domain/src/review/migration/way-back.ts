import type { Instant } from '../../kernel/index.js';
import type { ReviewEvent, StepState } from '../record/index.js';
import type { Moving } from './moving.js';

/**
 * What going back to the version before undoes: steps that only the later one asks for, and those
 * it asked again, as long as nobody has handed anything in there. What was written stays, and a
 * step in which something was written is not undone.
 */
export interface WayBack {
  readonly withdrawn: readonly StepState[];
  readonly restored: readonly StepState[];
}

const NOTHING: WayBack = { withdrawn: [], restored: [] };

export const wayBack = (moving: Moving, to: string): WayBack => {
  const { review, after } = moving;
  const { migrated } = review;
  if (migrated?.from !== to) return NOTHING;
  return {
    withdrawn: [...review.steps.values()].filter(
      ({ block, status, ...step }) =>
        status === 'open' && !after.nodes.has(block) && isUntouched(moving, step),
    ),
    restored: migrated.again.flatMap((key) => {
      const step = review.steps.get(key);
      // A score is simply computed once more.
      const isComputed = after.nodes.get(step?.block ?? '')?.kind === 'compute';
      return step !== undefined && !isComputed && canBeRestored(moving, step) ? [step] : [];
    }),
  };
};

type Asked = Pick<StepState, 'key' | 'iteration'>;

const isUntouched = ({ review }: Pick<Moving, 'review'>, { key, iteration }: Asked): boolean =>
  !(review.submissions.get(key) ?? []).some((each) => each.iteration === iteration);

/** Whether a step may stand again as before: it was, and nobody has handed anything in since. */
export const canBeRestored = (
  at: Pick<Moving, 'review'>,
  { key, status, iteration, earlier }: StepState,
): boolean =>
  earlier !== undefined &&
  (status === 'again' || status === 'open') &&
  (iteration === earlier.iteration || isUntouched(at, { key, iteration }));

/** The events that set things back; the state of a restored step comes with the migration itself. */
export const setBack = ({ withdrawn, restored }: WayBack, at: Instant): readonly ReviewEvent[] => [
  ...withdrawn.map(({ key }): ReviewEvent => ({
    ...{ type: 'StepClosed', step: key, outcome: 'set aside', closedAt: at },
  })),
  ...restored.flatMap((step) => closedAgain(step, at)),
];

const closedAgain = ({ key, earlier }: StepState, at: Instant): readonly ReviewEvent[] => {
  if (earlier?.status === 'skipped')
    return [{ type: 'StepSkipped', step: key, because: 'condition', at }];
  const outcome = earlier?.outcome ?? 'done';
  return [{ type: 'StepClosed', step: key, outcome, closedAt: at }];
};
