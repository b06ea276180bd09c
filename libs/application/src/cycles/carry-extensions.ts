import { endOfDay } from '@reprise/domain/calendar';
import type { Extension } from '@reprise/domain/cycle';
import type { CycleId } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import type { WaitingAt } from '../ports/index.js';
import type { OnReview } from '../reviews/index.js';
import { openStepOf } from './carry-gates.js';
import { carryInPages, idsOf } from './carry-in-pages.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge } from './cycle-duty.js';

/**
 * Carries extensions to the steps they mean: open when the extension was made, and due earlier. A
 * step opened since has a fresh clock of its own; one that is due later by another decision keeps
 * that.
 */
export const carryExtensions: Discharge = async (duty) => {
  const { handling, cycle, flow } = duty;
  let moved = 0;
  for (const extension of cycle.extensions) {
    const where = extendedBy(cycle.cycleId, extension, flow.document.zone);
    const done = await carryInPages(
      duty,
      async (page) => idsOf(await handling.joins.waitingAt(where, page)),
      {
        purpose: ['extend with cycle', extension.step, extension.to],
        commandFor: (review) => extendCommand(review, extension, flow.document.zone),
      },
    );
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

/** Whose dues an extension of the cycle moves. */
export const extendedBy = (
  cycleId: CycleId,
  { step, unit, to, at }: Extension,
  zone: string,
): WaitingAt => ({
  cycleId,
  block: step,
  units: unit === undefined ? undefined : [unit],
  due: { before: endOfDay(to, zone), openedBy: at },
});

export const extendCommand = (
  review: OpenedReview,
  { step: block, to, reason, by }: Extension,
  zone: string,
): OnReview | undefined => {
  const until = endOfDay(to, zone);
  const step = openStepOf(review, block, ({ due }) => due !== undefined && due.at < until);
  return step === undefined ? undefined : { type: 'ExtendDue', by, step, to, reason };
};
