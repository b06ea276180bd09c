import type { StepOutcome, StepState } from '../../../review/record/index.js';
import { contextOf } from '../context.js';
import { addRule } from '../due.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';

/**
 * Lets a period pass, or waits for a condition or a fact from outside until the latest its author
 * allows. A fact that came before the wait counts.
 */
export const wait = (arrival: Arrival<'wait'>): Progress => {
  const { run, node, scope, key } = arrival;
  const awaited = node.document.for;
  return liveStep(arrival, {
    open: () => {
      const until = addRule(run, typeof awaited === 'string' ? awaited : awaited.latest).at;
      openStep(run, { node, scope, key, kind: 'wait', extra: { until } });
    },
    settle: (step) => (hasCome(arrival) ? 'passed' : overAt(arrival, step)),
  });
};

const hasCome = ({ run, node }: Arrival<'wait'>): boolean => {
  const awaited = node.document.for;
  if (typeof awaited === 'string') return false;
  return 'fact' in awaited
    ? run.state.recorded.has(awaited.fact)
    : node.condition?.(contextOf(run)) === true;
};

const overAt = ({ run, node }: Arrival<'wait'>, { until }: StepState): StepOutcome | undefined => {
  if (until === undefined || until > run.now) return undefined;
  return typeof node.document.for === 'string' ? 'passed' : 'lapsed';
};
