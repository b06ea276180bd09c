import { reachOf } from './blocks-beyond.js';
import type { BlockReach } from './blocks-beyond.js';
import type { CompiledFlow } from './compiled-flow.js';

export interface GateOfFlow {
  readonly gate: string;
  /** Date gates stand before the whole cycle. */
  readonly by: 'unit' | 'cycle';
  /** Opens by itself when all have passed a step; otherwise its date opens it. */
  readonly isCounted: boolean;
  /** What has to be passed; a gate that waits for nobody counts who has reached it. */
  readonly passed: BlockReach;
}

/** The gates of a flow, in its order, with what is counted before each. */
export const gatesOfFlow = (flow: CompiledFlow): readonly GateOfFlow[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'gate') return [];
    const { opens } = node.document;
    const isCounted = !('on' in opens);
    const by = isCounted ? opens.whenAllOf : 'cycle';
    const passed = reachOf(flow, isCounted ? opens.havePassed : node.id);
    return [{ gate: node.id, by, isCounted, passed }];
  });
