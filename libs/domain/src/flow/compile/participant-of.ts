import type { CompiledFlow } from './compiled-flow.js';
import { roundsAround } from './rounds-around.js';

/**
 * The participant a task's role names. `each` is whoever the enclosing `forEach` walks through;
 * every other role is a participant already.
 */
export const participantOf = (flow: CompiledFlow, block: string, role: string): string => {
  if (role !== 'each') return role;
  const [round = ''] = roundsAround(flow, block);
  const node = flow.nodes.get(round);
  return node?.kind === 'forEach' ? node.document.in : role;
};
