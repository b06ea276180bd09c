import { gatesOfFlow, loadCycle, questionOf } from '@reprise/application/cycles';
import type { CycleHandling, GateOfFlow } from '@reprise/application/cycles';
import type { LaunchedCycle } from '@reprise/domain/cycle';
import { reachOf } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { CycleId } from '@reprise/domain/kernel';

/**
 * Whether a cycle has done all it owes its reviews, asked of the same rows as it asks. Nothing is
 * done here: in the real world that is its workflow's.
 */
export const owesNothing = async (
  { store, flows, joins }: CycleHandling,
  cycleId: CycleId,
): Promise<boolean> => {
  const { state: cycle } = await loadCycle(store, cycleId);
  if (cycle.status === 'unknown' || cycle.status === 'draft' || cycle.status === 'closed') {
    return true;
  }
  const asked = { joins, cycle };
  if (await owesClosing(asked)) return false;
  if (cycle.status === 'paused') return true;
  const flow = await flows.find(cycle.flowDigest);
  if (flow === undefined) throw new Error('the flow is gone');
  return !(await owesJoining(asked, flow.compiled));
};

/** Nobody is left, or somebody's clock does not stand as the cycle's does. */
const owesClosing = async ({ joins, cycle: { cycleId, status } }: Asked): Promise<boolean> => {
  if ((await joins.countOpen(cycleId)) === 0) return true;
  const isPaused = status === 'paused';
  const unlike = await joins.clocksUnlike({ cycleId, isPaused }, { limit: 1 });
  return unlike.length > 0;
};

const owesJoining = async (asked: Asked, flow: CompiledFlow): Promise<boolean> => {
  const { joins, cycle } = asked;
  if ((await joins.sessionsToCarry(cycle.cycleId)).length > 0) return true;
  if ((await joins.leavers(cycle.cycleId)).length > 0) return true;
  for (const gate of gatesOfFlow(flow)) {
    if (await owesAtGate(asked, gate)) return true;
  }
  return owesSession(asked, flow);
};

interface Asked {
  readonly joins: CycleHandling['joins'];
  readonly cycle: LaunchedCycle;
}

const owesAtGate = async ({ joins, cycle }: Asked, gate: GateOfFlow): Promise<boolean> => {
  const counts = await joins.gateCounts(questionOf(cycle.cycleId, gate));
  return counts.some(({ group, waiting, numerator, denominator }) => {
    const isOpen = cycle.gates.some((open) => open.gate === gate.gate && open.group === group);
    return waiting > 0 && (isOpen || (gate.isCounted && numerator === denominator));
  });
};

const owesSession = async ({ joins, cycle }: Asked, flow: CompiledFlow): Promise<boolean> => {
  const { cycleId } = cycle;
  for (const node of flow.nodes.values()) {
    if (node.kind !== 'calibration') continue;
    const by = node.document.group;
    const counts = await joins.sessionCounts({ cycleId, reach: reachOf(flow, node.id), by });
    if (counts.some(({ awaited, unseated }) => awaited === 0 && unseated > 0)) return true;
  }
  return false;
};
