import type { OpenedGate } from '@reprise/domain/cycle';
import type { OpenedReview, StepState } from '@reprise/domain/review';
import type { OnReview } from '../reviews/index.js';
import { carryInPages, idsOf } from './carry-in-pages.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge, Done, Duty } from './cycle-duty.js';
import { gatesOfFlow } from './gates-of-flow.js';
import type { GateOfFlow } from './gates-of-flow.js';

/**
 * Carries opened gates to the reviews that wait before them: those that were counted, and those
 * that came later and find the gate open.
 */
export const carryGates: Discharge = async (duty) => {
  let moved = 0;
  for (const gate of gatesOfFlow(duty.flow)) {
    const done = await carryGate(duty, gate);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

const carryGate = async (duty: Duty, { gate, by }: GateOfFlow): Promise<Done> => {
  const { cycleId, gates } = duty.cycle;
  const opened = new Map(
    gates.filter((open) => open.gate === gate).map((open) => [open.group, open]),
  );
  if (opened.size === 0) return 0;
  const where = {
    cycleId,
    block: gate,
    units: by === 'unit' ? [...opened.keys()] : undefined,
  };
  const { joins } = duty.handling;
  return carryInPages(duty, async (page) => idsOf(await joins.waitingAt(where, page)), {
    purpose: ['pass gate', gate],
    commandFor: (review) => {
      const opening = opened.get(by === 'unit' ? review.unit : cycleId);
      return opening && passCommand(review, opening);
    },
  });
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
