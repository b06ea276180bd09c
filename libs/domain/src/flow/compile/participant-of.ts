import type { CompiledFlow } from './compiled-flow.js';

/**
 * The participant a task's role names. `each` is whoever the enclosing `forEach` walks through;
 * every other role is a participant already.
 */
export const participantOf = (flow: CompiledFlow, block: string, role: string): string => {
  if (role !== 'each') return role;
  let node = flow.nodes.get(block);
  while (node !== undefined && node.kind !== 'forEach') {
    node = node.parent === undefined ? undefined : flow.nodes.get(node.parent);
  }
  return node?.document.in ?? role;
};
