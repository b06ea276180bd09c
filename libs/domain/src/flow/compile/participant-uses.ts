import type { CompiledFlow, Node } from './compiled-flow.js';
import { doersOf } from './kind-traits.js';
import { calledWhenOverdue } from './overdue.js';

/** A block that needs the people of a participant. */
export interface ParticipantUse {
  readonly node: Node;
  readonly participant: string;
  /**
   * Every review comes to it, and these people do the work. What only some reviews come to, or
   * falls to somebody later (when overdue, to be told), is no more than possible.
   */
  readonly isCertain: boolean;
}

/** Which participants the blocks of a flow need, in its order. */
export const participantUses = (flow: CompiledFlow): readonly ParticipantUse[] =>
  [...flow.nodes.values()].flatMap((node) => {
    const isCertain = isOnEveryPath(flow, node);
    return [
      ...doersOf(node).map((participant) => ({ node, participant, isCertain })),
      ...othersOf(node).map((participant) => ({ node, participant, isCertain: false })),
    ].filter(({ participant }) => participant !== 'each');
  });

/** Those who are told, who read, and who get what is overdue. */
const othersOf = (node: Node): readonly string[] => {
  if (node.kind === 'notify') return node.document.who;
  if (node.kind === 'release') return node.document.to;
  if (node.kind !== 'task' && node.kind !== 'decision') return [];
  return calledWhenOverdue(node.document.overdue);
};

/** What stands in these is reached by some reviews only. */
const MAYBE: ReadonlySet<Node['kind']> = new Set([
  'choose',
  'window',
  'vote',
  'decision',
  'forEach',
]);

const isOnEveryPath = (flow: CompiledFlow, node: Node): boolean => {
  if (node.when !== undefined) return false;
  const above = node.parent === undefined ? undefined : flow.nodes.get(node.parent);
  if (above === undefined) return true;
  return !MAYBE.has(above.kind) && isOnEveryPath(flow, above);
};
