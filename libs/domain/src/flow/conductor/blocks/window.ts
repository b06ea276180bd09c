import type { StepOutcome, StepState } from '../../../review/record/index.js';
import { openFor } from '../open-for.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';
import { holdBack, isExcluded, isUsed } from '../windows.js';
import { walkInOrder } from './sequence.js';

/**
 * Something a person may do for a limited time. Used, it leads to its own blocks; waived or
 * lapsed, it is over. Beside the path it holds nobody up, or only the block it is held before,
 * but nothing is sealed while it or its blocks are open.
 */
export const window = (arrival: Arrival<'window'>): Progress => {
  const { run, node, key, scope } = arrival;
  const progress = liveStep(arrival, {
    open: () => openWindow(arrival),
    settle: (step) => settled(arrival, step),
  });
  const wasUsed = run.state.steps.get(key)?.outcome === 'used';
  const inside = progress === 'closed' && wasUsed ? walkInOrder(node.children, arrival) : progress;
  const { path } = node.document;
  if (path === 'waits') return inside;
  if (inside === 'open') {
    run.heldOpen = true;
    if (typeof path === 'object') holdBack(run, path.heldBefore, scope.suffix);
  }
  return inside === 'skipped' ? 'skipped' : 'closed';
};

const openWindow = (arrival: Arrival<'window'>): void => {
  const { run, node, scope, key } = arrival;
  const { document } = node;
  if (isExcluded(arrival)) {
    run.emit({ type: 'StepSkipped', step: key, because: 'condition', at: run.now });
    return;
  }
  openFor(run, {
    ...{ node, scope, key, kind: 'window', who: document.for },
    due: document.open,
    remind: document.remind,
  });
};

const settled = (arrival: Arrival<'window'>, step: StepState): StepOutcome | undefined => {
  const { run } = arrival;
  const statuses = step.tasks.map((id) => run.state.tasks.get(id)?.status);
  if (statuses.includes('open') && !statuses.includes('done')) {
    return isExcluded(arrival) ? 'excluded' : undefined;
  }
  return isUsed(run, step) ? 'used' : 'waived';
};
