import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';

/** What nobody does: each is one event the first time the walk reaches it. */
export const action = ({ run, node, key }: Arrival<'action'>): Progress => {
  const step = run.state.steps.get(key);
  if (step !== undefined && step.status !== 'again') return 'closed';
  const { does } = node.document;
  const at = run.now;
  if ('freeze' in does) run.emit({ type: 'ScoreFrozen', step: key, score: does.freeze, at });
  else if ('setResult' in does)
    run.emit({ type: 'ResultSet', step: key, score: does.setResult, at });
  else {
    closeOpen(run, does.lock);
    run.emit({ type: 'StepsLocked', step: key, blocks: does.lock, at });
  }
  return 'closed';
};

/** What takes nothing more cannot be waited for either. */
const closeOpen = (run: Run, blocks: readonly string[]): void => {
  for (const { key, block, status } of run.state.steps.values()) {
    if (status === 'open' && blocks.includes(block))
      run.emit({ type: 'StepClosed', step: key, outcome: 'missing', closedAt: run.now });
  }
};
