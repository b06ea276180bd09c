import type { CompiledFlow } from '../flow/compile/index.js';
import type { OpenedReview, StepKey } from './record/index.js';

/** Every score that an answer of a block goes into, by way of others too. */
const scoresReading = ({ formulas }: CompiledFlow, block: string): ReadonlySet<string> => {
  const reading = new Set<string>();
  for (let before = -1; reading.size > before;) {
    before = reading.size;
    for (const [score, { singles, lists }] of formulas) {
      const parts = [...singles, ...lists].map((ref) => ref.split('.', 1)[0] ?? ref);
      if (parts.some((part) => part === block || reading.has(part))) reading.add(score);
    }
  }
  return reading;
};

/** Whether a score that an answer goes into is frozen, released, or lies before a calibration. */
export const isSealed = (flow: CompiledFlow, state: OpenedReview, block: string): boolean => {
  const reading = scoresReading(flow, block);
  const isCalibrated = [...state.steps.values()].some(({ block: at, status }) => {
    const node = flow.nodes.get(at);
    const isThere = status === 'open' || status === 'closed';
    return node?.kind === 'calibration' && isThere && reading.has(node.document.score);
  });
  return (
    isCalibrated || [...reading].some((key) => state.released.has(key) || state.frozen.has(key))
  );
};

/** Steps at which a score was computed that is to be computed again. */
export const computedFrom = (
  flow: CompiledFlow,
  state: OpenedReview,
  block: string,
): readonly StepKey[] => {
  const reading = scoresReading(flow, block);
  return [...state.steps.values()].flatMap((step) => {
    const node = flow.nodes.get(step.block);
    const isComputed = node?.kind === 'compute' && reading.has(node.document.score);
    return isComputed && step.status === 'closed' ? [step.key] : [];
  });
};
