import { holdingBlocks } from '@reprise/domain/flow/compile';
import { carryInPages, idsOf } from './carry-in-pages.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge } from './cycle-duty.js';

/**
 * Tries again what is held for want of a fact: a score that may not be computed without a part,
 * which may have been imported since. Reviews for which nothing came are not written to.
 */
export const tryHeld: Discharge = async (duty) => {
  const { handling, cycle, flow } = duty;
  let moved = 0;
  for (const block of holdingBlocks(flow)) {
    const where = { cycleId: cycle.cycleId, block };
    const done = await carryInPages(duty, {
      pageOf: async (page) => idsOf(await handling.joins.waitingAt(where, page)),
      errand: { purpose: ['try again', block], commandFor: () => ({ type: 'PassTime' }) },
    });
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};
