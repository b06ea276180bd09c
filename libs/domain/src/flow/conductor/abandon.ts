import { closeBelow, keysBelow, stepsBelow } from './below.js';
import { contextOf } from './context.js';
import type { Arrival } from './progress.js';
import type { Node } from '../compile/index.js';

type Reached = Pick<Arrival<Node['kind']>, 'run' | 'scope' | 'key'> & { readonly node: Node };

/**
 * `abandonWhen` is asked on arrival and whenever the walk comes by while something of the block is
 * open. Where it holds, exactly this block is over: its open work is withdrawn, what was written
 * stays, and joins around it do not count it.
 */
export const isAbandoned = ({ run, node, scope, key }: Reached): boolean => {
  if (node.abandonWhen === undefined) return false;
  const nodes = [node];
  const suffixes = [scope.suffix];
  const isOpen = stepsBelow(run, nodes, suffixes).some(({ status }) => status === 'open');
  // Neither begun nor open, it is at its beginning; begun and nowhere open, it is behind.
  if (!isOpen && hasBegun({ run, node, scope, key })) return false;
  if (node.abandonWhen(contextOf(run)) !== true) return false;
  closeBelow(run, { nodes, suffixes }, 'abandoned');
  if (run.state.steps.get(key)?.outcome !== 'abandoned')
    run.emit({ type: 'StepClosed', step: key, outcome: 'abandoned', closedAt: run.now });
  return true;
};

const hasBegun = ({ run, node, scope }: Reached): boolean =>
  keysBelow(run, [node], scope.suffix).some((key) => {
    const step = run.state.steps.get(key);
    return step !== undefined && step.status !== 'again';
  });
