import { addRule } from '../due.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';

/** Lets a period pass. */
export const wait = (arrival: Arrival<'wait'>): Progress => {
  const { run, node, scope, key } = arrival;
  return liveStep(arrival, {
    open: () => {
      const until = addRule(run, node.document.for).at;
      openStep(run, { node, scope, key, kind: 'wait', extra: { until } });
    },
    settle: (step) => (step.until !== undefined && step.until <= run.now ? 'passed' : undefined),
  });
};
