import { childrenOf } from '@reprise/domain/flow/compile';
import type { CompiledFlow, Node } from '@reprise/domain/flow/compile';

/** Id of the sub-process that a branch of an ad-hoc group is drawn as. */
export const branchId = (branch: string): string => `${branch}_branch`;

/** Whether branches run between two gateways: all of them are waited for, and there are several. */
export const isForked = ({ document: { branches, join } }: NodeOfParallel): boolean =>
  join === 'all' && branches.length > 1;
type NodeOfParallel = Extract<Node, { readonly kind: 'parallel' }>;

/** Sub-processes around the children of a block, besides those around itself. */
const around = (node: Node, child: Node): readonly string[] => {
  if (node.kind === 'forEach') return [node.id];
  if (node.kind === 'repeat') return node.children.includes(child) ? [node.id] : [];
  if (node.kind !== 'parallel' || isForked(node)) return [];
  return node.children.length > 1 ? [node.id, branchId(child.id)] : [node.id];
};

/** Every block → the sub-processes it is drawn in, the outermost first. */
export const scopesOf = (flow: CompiledFlow): ReadonlyMap<string, readonly string[]> => {
  const scopes = new Map<string, readonly string[]>();
  const walk = (node: Node, inside: readonly string[]): void => {
    scopes.set(node.id, inside);
    // A fragment is drawn where it is written, not where it is called.
    if (node.kind === 'subflow') return;
    for (const child of childrenOf(node)) walk(child, [...inside, ...around(node, child)]);
  };
  for (const stage of flow.stages) walk(stage, []);
  return scopes;
};
