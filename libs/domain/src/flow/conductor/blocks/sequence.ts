import type { Node } from '../../compile/index.js';
import { alone } from './alone.js';
import type { Arrival, Progress } from '../progress.js';

type Walked = Pick<Arrival<Node['kind']>, 'run' | 'scope' | 'walk'>;

/**
 * One after another: the first block that is still open holds the ones behind it. Where all of them
 * are absent, so is the whole.
 */
export const walkInOrder = (nodes: readonly Node[], { run, scope, walk }: Walked): Progress => {
  let isAbsent = nodes.length > 0;
  for (const node of nodes) {
    const progress = walk(run, node, scope);
    if (progress === 'open') return 'open';
    if (progress === 'closed') isAbsent = false;
  }
  return isAbsent ? 'skipped' : 'closed';
};

export const sequence = (arrival: Arrival<'sequence'>): Progress => {
  const { node } = arrival;
  const inside = (): Progress => walkInOrder(node.children, arrival);
  return node.document.alone === undefined ? inside() : alone(arrival, inside);
};

/** The blocks of a fragment, as if they stood here. */
export const subflow = (arrival: Arrival<'subflow'>): Progress =>
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
