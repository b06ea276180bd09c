import type { CompiledFlow, Node } from './compiled-flow.js';

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

const doersOf = (node: Node): readonly string[] => {
  switch (node.kind) {
    case 'task':
    case 'decision':
      return [node.document.who].flat();
    case 'forEach':
      return [node.document.in];
    case 'window':
      return [node.document.for];
    case 'vote': {
      const { panel, chair } = node.document;
      return chair === undefined ? [panel] : [panel, chair];
    }
    case 'calibration':
      return [node.document.panel];
    case 'plan':
      return [node.document.owner];
    case 'notify':
    case 'release':
    case 'sequence':
    case 'stage':
    case 'parallel':
    case 'choose':
    case 'gate':
    case 'wait':
    case 'compute':
    case 'end':
      return [];
  }
};

/** Those who are told, who read, and who get what is overdue. */
const othersOf = (node: Node): readonly string[] => {
  if (node.kind === 'notify') return node.document.who;
  if (node.kind === 'release') return node.document.to;
  if (node.kind !== 'task' && node.kind !== 'decision') return [];
  const { overdue } = node.document;
  return typeof overdue === 'object' ? [overdue.handTo] : [];
};

const isOnEveryPath = (flow: CompiledFlow, node: Node): boolean => {
  if (node.when !== undefined) return false;
  const above = node.parent === undefined ? undefined : flow.nodes.get(node.parent);
  if (above === undefined) return true;
  const isMaybe =
    above.kind === 'choose' ||
    above.kind === 'window' ||
    above.kind === 'vote' ||
    above.kind === 'forEach';
  return !isMaybe && isOnEveryPath(flow, above);
};
