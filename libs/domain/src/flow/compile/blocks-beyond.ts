import { childrenOf } from './compiled-flow.js';
import type { CompiledFlow, Node } from './compiled-flow.js';
import { descendantIds } from './walk-nodes.js';

/** How rows of steps tell that a review is past a block. */
export interface BlockReach {
  readonly block: string;
  /** The block and everything in it: while any of these is open, it is not passed. */
  readonly within: readonly string[];
  /** Blocks that are reached only when it is over: any of them there, it lies behind. */
  readonly beyond: readonly string[];
}

/**
 * The reach of a block. A block that a review never meets (a case not taken, a stage skipped)
 * leaves no trace of its own, so what follows it in the walk must tell. Inside a `forEach` what
 * follows tells of one person only; there, what follows the whole round counts.
 */
export const reachOf = (flow: CompiledFlow, block: string): BlockReach => {
  const node = flow.nodes.get(block);
  const within = [...descendantIds(node)];
  const path = pathUp(flow, node);
  const outermostRound = path.findLastIndex(({ kind }) => kind === 'forEach');
  const beyond = path
    .slice(Math.max(outermostRound, 0))
    .flatMap((at) => laterSiblings(flow, at))
    .flatMap((sibling) => [...descendantIds(sibling)]);
  return { block, within, beyond };
};

/** The node, its parent, and so on up to a top-level block. */
const pathUp = (flow: CompiledFlow, node: Node | undefined): readonly Node[] => {
  const path: Node[] = [];
  for (let at = node; at !== undefined; at = parentOf(flow, at)) path.push(at);
  return path;
};

const parentOf = ({ nodes }: CompiledFlow, { parent }: Node): Node | undefined =>
  parent === undefined ? undefined : nodes.get(parent);

const laterSiblings = (flow: CompiledFlow, node: Node): readonly Node[] => {
  const siblings = siblingsOf(flow, node);
  return siblings.slice(siblings.indexOf(node) + 1);
};

/** Those walked one after another with a node; branches of a parallel are not. */
const siblingsOf = (flow: CompiledFlow, node: Node): readonly Node[] => {
  const parent = parentOf(flow, node);
  if (parent === undefined) return flow.stages;
  if (parent.kind === 'parallel' || parent.kind === 'repeat') return [node];
  return branchesOf(parent).find((children) => children.includes(node)) ?? [node];
};

/** The lists of a block of which a review walks one. */
const branchesOf = (node: Node): readonly (readonly Node[])[] => {
  if (node.kind === 'decision') return node.ways.map(({ children }) => children);
  if (node.kind !== 'choose') return [childrenOf(node)];
  return [...node.cases.map(({ children }) => children), node.otherwise];
};
