import type { CompiledFlow } from './compiled-flow.js';

/** Each `forEach` that a block is walked in, the innermost first. */
export const roundsAround = (flow: CompiledFlow, block: string): readonly string[] => {
  const rounds: string[] = [];
  let id = flow.nodes.get(block)?.parent;
  while (id !== undefined) {
    const node = flow.nodes.get(id);
    if (node?.kind === 'forEach') rounds.push(node.id);
    id = node?.parent;
  }
  return rounds;
};
