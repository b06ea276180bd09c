import { endOfDay } from '@reprise/domain/calendar';
import type { Extension } from '@reprise/domain/cycle';
import { openStepOf } from './carry-gates.js';
import { carryInPages, idsOf } from './carry-in-pages.js';
import type { Round } from './carry-in-pages.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge, Duty } from './cycle-duty.js';

/**
 * Carries extensions to the steps they mean: open when the extension was made, and due earlier. A
 * step opened since has a fresh clock of its own; one that is due later by another decision keeps
 * that.
 */
export const carryExtensions: Discharge = async (duty) => {
  let moved = 0;
  for (const extension of duty.cycle.extensions) {
    const done = await carryInPages(duty, extensionRound(duty, extension));
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

export const extensionRound = (
  { handling, cycle, flow }: Duty,
  { step: block, unit, to, reason, by, at }: Extension,
): Round => {
  const before = endOfDay(to, flow.document.zone);
  const where = {
    cycleId: cycle.cycleId,
    block,
    units: unit === undefined ? undefined : [unit],
    due: { before, openedBy: at },
  };
  return {
    pageOf: async (page) => idsOf(await handling.joins.waitingAt(where, page)),
    errand: {
      purpose: ['extend with cycle', block, to],
      commandFor: (review) => {
        const step = openStepOf(review, block, ({ due }) => due !== undefined && due.at < before);
        return step === undefined ? undefined : { type: 'ExtendDue', by, step, to, reason };
      },
    },
  };
};
