import type { StepKey } from '../../review/record/index.js';
import type { Node, NodeOf } from '../compile/index.js';
import { closeBelow, stepsBelow } from './below.js';
import type { Arrival, Progress } from './progress.js';
import type { Run } from './run.js';

/** One branch of a split: the blocks in it, and what marks it as cancelled. */
export interface Branch {
  readonly key: StepKey;
  readonly nodes: readonly Node[];
  readonly suffix: string;
}

type Split = NodeOf<'parallel'> | NodeOf<'forEach'>;
export type Joining = Pick<Arrival<'parallel' | 'forEach'>, 'run' | 'scope' | 'key' | 'walk'> & {
  readonly node: Split;
  readonly branches: readonly Branch[];
};

/** Goes on: the rest is cancelled or left to finish, and what may change later is written down. */
export const goOn = (
  { run, node, key, branches }: Joining,
  progress: readonly Progress[],
  outcome: 'joined' | 'too few',
): Progress => {
  const open = branches.filter((_, index) => progress[index] === 'open');
  const { rest } = node.document;
  if (rest === 'cancel') cancelBranches(run, open);
  if (rest === 'count if in time') closeTimeless(run, open);
  if (outcome === 'too few' || (node.join.isKept && (open.length > 0 || hasFormula(node)))) {
    run.emit({ type: 'StepClosed', step: key, outcome, closedAt: run.now });
  }
  return 'closed';
};

const hasFormula = ({ document: { join } }: Split): boolean =>
  typeof join === 'object' && !('share' in join) && typeof Object.values(join)[0] === 'string';

/** Only what is handed in by its due will count: what has none, or is past it, is over now. */
const closeTimeless = (run: Run, branches: readonly Branch[]): void => {
  for (const step of branches.flatMap(({ nodes, suffix }) => stepsBelow(run, nodes, [suffix]))) {
    const isTimeless = step.due === undefined || step.duePassed;
    if (step.status === 'open' && step.tasks.length > 0 && isTimeless)
      run.emit({ type: 'StepClosed', step: step.key, outcome: 'missing', closedAt: run.now });
  }
};

/** Closes every open step below these branches and marks the branches, so that none reopens. */
export const cancelBranches = (run: Run, branches: readonly Branch[]): void => {
  if (branches.length === 0) return;
  const nodes = [...new Set(branches.flatMap((branch) => branch.nodes))];
  const suffixes = branches.map(({ suffix }) => suffix);
  closeBelow(run, { nodes, suffixes }, 'cancelled');
  for (const { key } of branches) {
    if (run.state.steps.get(key)?.outcome !== 'cancelled') {
      run.emit({ type: 'StepClosed', step: key, outcome: 'cancelled', closedAt: run.now });
    }
  }
};
