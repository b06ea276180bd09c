import { descendantIds } from '../../compile/index.js';
import { cancelBranches, isJoined } from '../join.js';
import type { Arrival, Progress } from '../progress.js';
import { keyOf } from '../scope.js';

/** All branches at once; the join says how many must be done, `rest` what happens to the others. */
export const parallel = ({ run, node, scope, walk }: Arrival<'parallel'>): Progress => {
  const progress = node.children.map((branch) => walk(run, branch, scope));
  if (run.restart || !isJoined(node.document.join, progress)) return 'open';
  const open = node.children.filter((_, index) => progress[index] === 'open');
  if (open.length > 0 && node.document.rest === 'cancel') {
    const inside = new Set(
      open.flatMap((branch) => [...descendantIds(branch)]).map((id) => id + scope.suffix),
    );
    const isBelow = (step: string): boolean =>
      inside.has(step) || inside.has(step.slice(0, step.lastIndexOf('[')));
    cancelBranches(
      run,
      open.map((branch) => keyOf(branch, scope)),
      isBelow,
    );
  }
  return 'closed';
};
