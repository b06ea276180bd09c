import { loadCycle } from '@reprise/application/cycles';
import type { JoinRows } from '@reprise/application/ports';
import { joinsOfFlow } from '@reprise/domain/flow/compile';
import type { CycleId } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';

/**
 * Whether a cycle may owe its reviews something: somebody waits at a gate or a calibration,
 * results are to be carried back, or nobody is left. Each is one look at an index; the counting
 * itself, which looks at every review, is the cycle’s own and is asked for only then.
 */
export const mayOwe =
  ({ handling, joins }: Pick<Installation, 'handling' | 'joins'>) =>
  async (cycleId: CycleId): Promise<boolean> => {
    if ((await joins.openReviews(cycleId, { limit: 1 })).length === 0) return true;
    if ((await joins.sessionsToCarry(cycleId)).length > 0) return true;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown') return false;
    const flow = await handling.flows.find(state.flowDigest);
    if (flow === undefined) return false;
    return anybodyAt(joins, cycleId, joinsOfFlow(flow.compiled));
  };

const anybodyAt = async (
  joins: JoinRows,
  cycleId: CycleId,
  blocks: readonly string[],
): Promise<boolean> => {
  for (const block of blocks) {
    const waiting = await joins.waitingAt({ cycleId, block }, { limit: 1 });
    if (waiting.length > 0) return true;
  }
  return false;
};
