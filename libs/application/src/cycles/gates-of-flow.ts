import { reachOf } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { CycleId } from '@reprise/domain/kernel';
import type { GateQuestion, JoinedBy } from '../ports/index.js';

export interface GateOfFlow {
  readonly gate: string;
  /** Date gates stand before the whole cycle. */
  readonly by: JoinedBy;
  /** Opens by itself when all have passed a step; otherwise its date opens it. */
  readonly isCounted: boolean;
  readonly passed: GateQuestion['passed'];
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

export const questionOf = (cycleId: CycleId, { gate, by, passed }: GateOfFlow): GateQuestion => ({
  cycleId,
  gate,
  by,
  passed,
});
