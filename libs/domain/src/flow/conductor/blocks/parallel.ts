import { joined, takeFirst } from '../join.js';
import type { Arrival, Progress } from '../progress.js';
import { keyOf } from '../scope.js';

/** All branches at once; the join says how many must be done, `rest` what happens to the others. */
export const parallel = (arrival: Arrival<'parallel'>): Progress => {
  const { run, node, scope, walk } = arrival;
  const progress = node.children.map((branch) => walk(run, branch, scope));
  const branches = node.children.map((branch) => ({
    ...{ key: keyOf(branch, scope), nodes: [branch], suffix: scope.suffix },
  }));
  const joining = { ...arrival, branches };
  return joined(joining, takeFirst(joining, progress));
};
