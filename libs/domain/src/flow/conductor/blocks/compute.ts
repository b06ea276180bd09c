import type { StepState } from '../../../review/record/index.js';
import { flagOnce } from '../flag-once.js';
import { openStep } from '../open-step.js';
import { isMarkedStale, isSettled, reads } from '../inputs.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';
import { computeScore } from '../score-inputs.js';

/**
 * Computes a score the first time the walk reaches it. One that may not do without a part
 * (`missing: "reject"`) holds the path there, flagged, and is tried again with every walk: it is
 * recorded when the part is there, and never before.
 */
export const compute = ({ run, node, scope, key }: Arrival<'compute'>): Progress => {
  const step = run.state.steps.get(key);
  const { score } = node.document;
  if (step?.status === 'closed' && !isOutdated(run, score, step)) return 'closed';
  if (run.state.frozen.has(score)) {
    run.emit({ type: 'StepClosed', step: key, outcome: 'done', closedAt: run.now });
    return 'closed';
  }
  const result = computeScore(run, score);
  if ('wants' in result) {
    if (step?.status !== 'open') openStep(run, { node, scope, key, kind: 'moment' });
    flagOnce(run, key, `${result.wants} is missing`);
    return 'open';
  }
  run.emit({ type: 'ScoreComputed', score, step: key, at: run.now, result });
  return 'closed';
};

/** Computed before what it rests on was handed in again, and told nobody yet. */
const isOutdated = (run: Run, score: string, step: StepState): boolean =>
  isMarkedStale(step) &&
  !isSettled(run.state, run.flow, score) &&
  [...run.state.steps.values()].some(
    ({ block, status, earlier, closedAt }) =>
      status === 'closed' &&
      earlier !== undefined &&
      (closedAt ?? '') > (step.closedAt ?? '') &&
      reads(run.flow, score, new Set([block])),
  );
