import type { StepKey } from '../../../review/record/index.js';
import type { NodeOf } from '../../compile/index.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';

/**
 * A critical section: of the sequences of a review that name the same thing, one at a time. Who
 * comes while another is in it waits before it. Being in is a fact in the record, so that it does
 * not hang on the order in which blocks are walked.
 */
export const alone = (
  { run, node, scope, key }: Arrival<'sequence'>,
  inside: () => Progress,
): Progress => {
  const status = run.state.steps.get(key)?.status;
  if (status === 'closed') return inside();
  if (status !== 'open') {
    if (isTaken(run.flow.nodes.values(), { run, key, name: node.document.alone })) return 'open';
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

interface Wanted extends Pick<Arrival<'sequence'>, 'run' | 'key'> {
  readonly name: string | undefined;
}

const isTaken = (nodes: Iterable<{ readonly kind: string }>, wanted: Wanted): boolean => {
  const { run, key, name } = wanted;
  const rivals = new Set(
    [...(nodes as Iterable<NodeOf<'sequence'>>)]
      .filter((node) => node.kind === 'sequence' && node.document.alone === name)
      .map(({ id }) => id),
  );
  return [...run.state.steps.values()].some(
    (step) => step.status === 'open' && step.key !== key && rivals.has(step.block),
  );
};
