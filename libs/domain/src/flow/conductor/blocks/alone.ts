import type { StepKey } from '../../../review/record/index.js';
import type { Node } from '../../compile/index.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';

/**
 * A critical section: of the sequences of a review that name the same thing, one at a time. Who
 * comes while another is in it waits before it. Being in is a fact in the record, so that it does
 * not hang on the order in which blocks are walked.
 */
export const alone = (arrival: Arrival<'sequence'>, inside: () => Progress): Progress => {
  const { run, node, scope, key } = arrival;
  const status = run.state.steps.get(key)?.status;
  if (status === 'closed') return inside();
  if (status !== 'open') {
    if (isTaken(arrival)) return 'open';
    openStep(run, { node, scope, key, kind: 'branch' });
  }
  return leave(run, key, inside());
};

const leave = (run: Run, key: StepKey, progress: Progress): Progress => {
  if (progress === 'open' || run.restart || run.state.status === 'closed') return 'open';
  run.emit({ type: 'StepClosed', step: key, outcome: 'done', closedAt: run.now });
  // Those who wait before it may stand earlier in the walk.
  run.restart = true;
  return 'open';
};

/** Whether another is in; one that this one stands in holds it for this one too. */
const isTaken = ({ run, node }: Arrival<'sequence'>): boolean => {
  const around = ancestorsOf(run.flow.nodes, node);
  const rivals = new Set(
    [...run.flow.nodes.values()]
      .filter((other) => other.kind === 'sequence' && other.document.alone === node.document.alone)
      .map(({ id }) => id)
      .filter((id) => !around.has(id)),
  );
  return [...run.state.steps.values()].some(
    ({ status, block }) => status === 'open' && rivals.has(block),
  );
};

const ancestorsOf = (nodes: ReadonlyMap<string, Node>, node: Node): ReadonlySet<string> => {
  const around = new Set<string>();
  for (let at = node.parent; at !== undefined; at = nodes.get(at)?.parent) around.add(at);
  return around;
};
