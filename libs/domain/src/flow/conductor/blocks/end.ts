import type { Arrival, Progress } from '../progress.js';

/** Ends the review with the author's own name for the outcome. */
export const end = ({ run, node }: Arrival<'end'>): Progress => {
  run.emit({
    type: 'ReviewClosed',
    outcome: node.id,
    kind: node.document.outcome,
    closedAt: run.now,
  });
  return 'open';
};
