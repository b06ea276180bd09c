import { lastOfIteration, namedOutcome } from '../../../review/record/index.js';
import type { StepState } from '../../../review/record/index.js';
import { openFor, seekFor } from '../open-for.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';
import { sendBack } from '../send-back.js';
import { liveStep } from '../step.js';
import { walkInOrder } from './sequence.js';

/** Somebody approves, rejects or sends back. Sending back clears what lies between. */
export const decision = (arrival: Arrival<'decision'>): Progress => {
  const { run, node, scope, key } = arrival;
  const { document } = node;
  const progress = liveStep(arrival, {
    open: () =>
      openFor(run, {
        ...{ node, scope, key, kind: 'decision', who: document.who },
        due: document.due,
        remind: document.remind,
      }),
    settle: (step) => {
      seekFor(arrival, { who: document.who, kind: 'decision' });
      return decided(run, run.state.steps.get(key) ?? step)?.outcome;
    },
  });
  const step = run.state.steps.get(key);
  if (progress === 'closed' && step?.status === 'closed' && step.outcome === 'send back') {
    sendBack(arrival, decided(run, step)?.to);
    return 'open';
  }
  return progress === 'closed' && step !== undefined ? ownWay(arrival, step) : progress;
};

/** A named outcome with blocks of its own leads into them, and then on as any other. */
const ownWay = (arrival: Arrival<'decision'>, step: StepState): Progress => {
  const outcome = namedOutcome(arrival.run.state, step);
  const way = arrival.node.ways.find((each) => each.outcome === outcome);
  return way === undefined ? 'closed' : walkInOrder(way.children, arrival);
};

/** The decision of this iteration: the last to decide, when several share the step. */
const decided = (run: Run, step: StepState) => {
  if (step.tasks.some((id) => run.state.tasks.get(id)?.status === 'open')) return undefined;
  const content = lastOfIteration(run.state, step)?.content;
  return content?.kind === 'decision' ? content : undefined;
};
