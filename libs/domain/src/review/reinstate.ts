import { refuse } from '../kernel/index.js';
import type { ReinstateReview } from './change-commands.js';
import type { DecideOn } from './decisions.js';
import { movedByRest } from './resume-clocks.js';

/**
 * Takes a withdrawal back: everything is as it was, and each open due is as much later as the
 * review was out. An end that the flow itself came to is not taken back so.
 */
export const reinstateReview: DecideOn<ReinstateReview> = (command, state, world) => {
  const { by, reason, at } = command;
  const { ended } = state;
  const isWithdrawn = ended?.outcome === 'withdrawn' && ended.kind === 'withdrawn';
  if (state.status === 'open' || !isWithdrawn) return refuse('REVIEW.NOT_WITHDRAWN');
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const moved = movedByRest({ state, world, person: 'all', from: ended.at ?? at, at });
  if ('kind' in moved) return moved;
  return [{ type: 'ReviewReinstated', ...moved, by, reason, at }];
};
