import { blockTitle } from '@reprise/domain/flow/words';
import type { StepState } from '@reprise/domain/review';
import type { ReviewStep } from '@reprise/http-contracts/reviews';
import { present } from '../platform/present.js';
import type { ReadReview } from '../reading/index.js';
import { ownTaskIn, standingOf } from './step-view.js';
import type { Looking } from './step-view.js';

/**
 * A round of anonymous answers as one step, without people: who answered when, seen beside the
 * answers as they come in, would name their authors.
 */
export const stepTogether = (
  read: ReadReview,
  steps: readonly StepState[],
  looking: Looking,
): ReviewStep => {
  const [first] = steps;
  const block = first?.block ?? '';
  const stand = steps.map((step) => ({ ...step, ...standingOf(read, step) }));
  const open = steps.filter((_, index) => stand[index]?.status === 'open');
  return present({
    step: block,
    title: blockTitle(read.flow, block),
    kind: first?.kind ?? 'task',
    ...standing(stand, open.length > 0),
    iteration: 1,
    openedAt: earliest(steps.map(({ openedAt }) => openedAt)),
    dueAt: earliest(open.map(({ due }) => due?.at)),
    people: [],
    taskId: open.map((step) => ownTaskIn(read, step, looking)).find((id) => id !== undefined),
  });
};

/** Open until the last of them is over. */
const standing = (
  stand: readonly Pick<ReviewStep, 'status' | 'closedAt'>[],
  isOpen: boolean,
): Pick<ReviewStep, 'status' | 'closedAt'> =>
  isOpen
    ? { status: 'open' }
    : present({
        status: stand[0]?.status ?? 'closed',
        closedAt: latest(stand.map(({ closedAt }) => closedAt)),
      });

const sorted = (instants: readonly (string | undefined)[]): readonly string[] =>
  instants.filter((at) => at !== undefined).toSorted();

const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  sorted(instants).at(0);

const latest = (instants: readonly (string | undefined)[]): string | undefined =>
  sorted(instants).at(-1);
