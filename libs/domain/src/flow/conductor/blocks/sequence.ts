import type { Node } from '../../compile/index.js';
import type { Arrival, Progress } from '../progress.js';

type Walked = Pick<Arrival<Node['kind']>, 'run' | 'scope' | 'walk'>;

/** One after another: the first block that is still open holds the ones behind it. */
export const walkInOrder = (nodes: readonly Node[], { run, scope, walk }: Walked): Progress =>
  nodes.some((node) => walk(run, node, scope) === 'open') ? 'open' : 'closed';

export const sequence = (arrival: Arrival<'sequence'>): Progress =>
  walkInOrder(arrival.node.children, arrival);

/** A sequence people know by name: its opening and closing are recorded. */
export const stage = (arrival: Arrival<'stage'>): Progress => {
  const { run, key } = arrival;
  const known = run.state.stages.get(key);
  if (known === undefined) run.emit({ type: 'StageOpened', stage: key });
  const progress = walkInOrder(arrival.node.children, arrival);
  if (run.state.status === 'closed' || run.restart) return 'open';
  const recorded = run.state.stages.get(key);
  if (progress === 'open' && recorded === 'closed') run.emit({ type: 'StageOpened', stage: key });
  if (progress !== 'open' && recorded === 'open') run.emit({ type: 'StageClosed', stage: key });
  return progress;
};
