import type { Instant } from '../../kernel/index.js';
import type { Draft } from './draft.js';
import type { Arrival, Round } from './review-state.js';
import { blockOf } from './block-of.js';

const EMPTY: Round = { waiting: [], settled: [] };

/**
 * Keeps an answer until nobody of its block is being asked any more. Whoever answers again before
 * that replaces what they said; what has settled is kept as it was, whatever comes later.
 */
export const arrive = (draft: Draft, arrival: Arrival): void => {
  const block = blockOf(arrival.step);
  const { waiting, settled } = draft.rounds.get(block) ?? EMPTY;
  const { by, iteration } = arrival.submission;
  const others = waiting.filter(
    ({ step, submission }) =>
      step !== arrival.step || submission.by !== by || submission.iteration !== iteration,
  );
  draft.put('rounds', block, { waiting: [...others, arrival], settled });
};

/** What its author took back waits no more. What has settled was seen, and stays as it was. */
export const takeBack = (
  draft: Draft,
  block: string,
  isTaken: (arrival: Arrival) => boolean,
): void => {
  const { waiting, settled } = draft.rounds.get(block) ?? EMPTY;
  draft.put('rounds', block, {
    waiting: waiting.filter((each) => !isTaken(each)),
    settled: settled.map(({ at, answers }) => ({
      at,
      // Only what has a name can be taken back once others were seen beside it.
      answers: answers.filter((each) => each.submission.promised !== undefined || !isTaken(each)),
    })),
  });
};

/** A step of a block closed: when it was the last open one, what came in settles together. */
export const settle = (draft: Draft, block: string, at: Instant): void => {
  const round = draft.rounds.get(block);
  if (round === undefined || round.waiting.length === 0) return;
  for (const step of draft.steps.values()) {
    if (step.block === block && step.status === 'open') return;
  }
  draft.put('rounds', block, gathered(round, at));
};

/** Nobody is asked anything any more: all that waits settles. */
export const settleAll = (draft: Draft, at: Instant): void => {
  for (const [block, round] of draft.rounds) {
    if (round.waiting.length > 0) draft.put('rounds', block, gathered(round, at));
  }
};

const gathered = ({ waiting, settled }: Round, at: Instant): Round => ({
  waiting: [],
  settled: [...settled, { at, answers: waiting }],
});
