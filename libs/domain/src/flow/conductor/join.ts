import { answered } from './answered.js';
import { stepsBelow } from './below.js';
import { contextOf } from './context.js';
import { cancelBranches, goOn } from './go-on.js';
import type { Branch, Joining } from './go-on.js';
import type { Progress } from './progress.js';
import type { Run } from './run.js';
import { tooFew } from './too-few.js';

/**
 * How far a split is, its branches having been walked. Those skipped, removed or declined are out
 * of the count. What went on once stays so, whatever is said later; a number that cannot be reached
 * any more fires its rule at once, and by itself asks for all there are: it never freezes a review.
 */
export const joined = (joining: Joining, progress: readonly Progress[]): Progress => {
  const { run, node, key } = joining;
  if (run.restart || run.state.status === 'closed') return 'open';
  if (run.state.steps.get(key)?.status === 'closed') return 'closed';
  const counted = progress.filter((branch) => branch !== 'skipped').length;
  const done = progress.filter((branch) => branch === 'closed').length;
  const open = counted - done;
  const branches = { counted, done, open };
  // Only a formula asks who answered: it is not looked up for every other join.
  const context = () => contextOf(run, { ...branches, answered: answered(joining, progress) });
  const needed = node.join.rule(branches, context);
  if (done >= needed) return goOn(joining, progress, 'joined');
  const isOutOfReach = needed === Number.POSITIVE_INFINITY ? open === 0 : counted < needed;
  return isOutOfReach ? tooFew({ joining, progress, done, open }) : 'open';
};

/** The first branch that somebody acted on, or that came to its end, is taken; the others go. */
export const takeFirst = (
  { run, node, branches }: Joining,
  progress: readonly Progress[],
): readonly Progress[] => {
  if (node.document.join !== 'first to act' || run.restart) return progress;
  const taken = branches.findIndex((branch, at) => isBegun(run, branch, progress[at]));
  if (taken < 0) return progress;
  cancelBranches(
    run,
    branches.filter((_, at) => at !== taken && progress[at] === 'open'),
  );
  return progress.map((each, at) => (at !== taken && each === 'open' ? 'closed' : each));
};

const isBegun = (run: Run, branch: Branch, progress: Progress | undefined): boolean => {
  if (run.state.steps.get(branch.key)?.outcome === 'cancelled') return false;
  if (progress !== 'open') return progress === 'closed';
  return stepsBelow(run, branch.nodes, [branch.suffix]).some(
    ({ key, status, iteration, kind }) =>
      (status === 'closed' && kind !== 'moment') ||
      (status === 'open' &&
        run.state.submissions.get(key)?.some((each) => each.iteration === iteration) === true),
  );
};
