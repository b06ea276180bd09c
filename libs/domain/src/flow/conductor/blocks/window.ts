import type { StepOutcome, StepState } from '../../../review/record/index.js';
import { openFor } from '../open-for.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';
import { liveStep } from '../step.js';
import { walkInOrder } from './sequence.js';

/**
 * Something a person may do for a limited time. Used, it leads to its own blocks; waived or
 * lapsed, it is over. Beside the path it holds nobody up, but nothing is sealed while it or its
 * blocks are open.
 */
export const window = (arrival: Arrival<'window'>): Progress => {
  const { run, node, key } = arrival;
  const progress = liveStep(arrival, {
    open: () => openWindow(arrival),
    settle: (step) => usedOrWaived(run, step),
  });
  const isUsed = run.state.steps.get(key)?.outcome === 'used';
  const inside = progress === 'closed' && isUsed ? walkInOrder(node.children, arrival) : progress;
  if (node.document.path === 'waits') return inside;
  if (inside === 'open') run.heldOpen = true;
  return inside === 'skipped' ? 'skipped' : 'closed';
};

const openWindow = ({ run, node, scope, key }: Arrival<'window'>): void => {
  const { document } = node;
  openFor(run, {
    ...{ node, scope, key, kind: 'window', who: document.for },
    due: document.open,
    remind: document.remind,
  });
};

const usedOrWaived = (run: Run, step: StepState): StepOutcome | undefined => {
  const statuses = step.tasks.map((id) => run.state.tasks.get(id)?.status);
  if (statuses.includes('done')) return 'used';
  return statuses.includes('open') ? undefined : 'waived';
};
