import type { Arrival, Progress } from '../progress.js';
import { isWindowOpen } from '../windows.js';

/** Ends the review with the author's own name for the outcome, once no window is open. */
export const end = ({ run, node }: Arrival<'end'>): Progress => {
  if (isWindowOpen(run, node.id)) return 'open';
  run.emit({
    type: 'ReviewClosed',
    outcome: node.id,
    kind: node.document.outcome,
    closedAt: run.now,
  });
  return 'open';
};
