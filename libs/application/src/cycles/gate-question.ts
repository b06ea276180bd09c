import type { GateOfFlow } from '@reprise/domain/flow/compile';
import type { CycleId } from '@reprise/domain/kernel';
import type { GateQuestion } from '../ports/index.js';

/** What is counted before a gate of a flow, in one cycle. */
export const questionOf = (cycleId: CycleId, { gate, by, passed }: GateOfFlow): GateQuestion => ({
  cycleId,
  gate,
  by,
  passed,
});
