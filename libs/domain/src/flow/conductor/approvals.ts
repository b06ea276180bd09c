import type { StepKey } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import type { Run } from './run.js';

/**
 * Whether a block is asked for. A decision that rules of forms name as their approval is, once an
 * answer that counts has broken one of them; every other block always is.
 */
export const isCalledFor = (run: Run, { id }: Node, key: StepKey): boolean => {
  const checks = run.flow.approvals.get(id);
  if (checks === undefined || run.state.steps.get(key)?.status === 'open') return true;
  if (hasRaised(run, checks)) return true;
  run.emit({ type: 'StepSkipped', step: key, because: 'condition', at: run.now });
  return false;
};

const hasRaised = ({ state }: Run, checks: ReadonlySet<string>): boolean =>
  [...state.submissions.values()].some((all) => {
    const last = Math.max(...all.map(({ iteration }) => iteration));
    return all.some(
      ({ iteration, raised = [] }) => iteration === last && raised.some((each) => checks.has(each)),
    );
  });
