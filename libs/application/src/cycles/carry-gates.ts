import type { OpenedGate } from '@reprise/domain/cycle';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import type { GateOfFlow } from '@reprise/domain/flow/compile';
import type { OpenedReview, StepState } from '@reprise/domain/review';
import type { OnReview } from '../reviews/index.js';
import { carryInPages, idsOf } from './carry-in-pages.js';
import type { Round } from './carry-in-pages.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge, Duty } from './cycle-duty.js';

/**
 * Carries opened gates to the reviews that wait before them: those that were counted, and those
 * that came later and find the gate open.
 */
export const carryGates: Discharge = async (duty) => {
  let moved = 0;
  for (const gate of gatesOfFlow(duty.flow)) {
    const opened = duty.cycle.gates.filter((open) => open.gate === gate.gate);
    if (opened.length === 0) continue;
    const done = await carryInPages(duty, gateRound(duty, gate, opened));
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

export const gateRound = (
  { handling, cycle: { cycleId } }: Pick<Duty, 'handling' | 'cycle'>,
  { gate, by }: GateOfFlow,
  opened: readonly OpenedGate[],
): Round => {
  const byGroup = new Map(opened.map((open) => [open.group, open]));
  const units = by === 'unit' ? [...byGroup.keys()] : undefined;
  const where = { cycleId, block: gate, units };
  return {
    pageOf: async (page) => idsOf(await handling.joins.waitingAt(where, page)),
    errand: {
      purpose: ['pass gate', gate],
      commandFor: (review) => {
        const opening = byGroup.get(by === 'unit' ? review.unit : cycleId);
        return opening && passCommand(review, opening);
      },
    },
  };
};

const passCommand = (
  review: OpenedReview,
  { gate, because, position, numerator, denominator }: OpenedGate,
): OnReview | undefined => {
  const step = openStepOf(review, gate);
  const opening = { because, position, numerator, denominator };
  return step === undefined ? undefined : { type: 'PassGate', gate: step, opening };
};

/** The open step of a block; inside a `forEach` there may be several, and the others come next. */
export const openStepOf = (
  review: OpenedReview,
  block: string,
  isMeant: (step: StepState) => boolean = () => true,
): string | undefined =>
  [...review.steps.values()]
    .filter((step) => step.block === block && step.status === 'open' && isMeant(step))
    .map(({ key }) => key)
    .toSorted()
    .at(0);
