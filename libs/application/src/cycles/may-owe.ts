import type { LaunchedCycle } from '@reprise/domain/cycle';
import { calibrationsOfFlow, gatesOfFlow } from '@reprise/domain/flow/compile';
import type { CycleId } from '@reprise/domain/kernel';
import { gateRound } from './carry-gates.js';
import { loadCycle } from './cycle-command.handler.js';
import type { CycleHandling, Duty } from './cycle-duty.js';
import { groupsToOpen } from './open-counted-gates.js';
import { groupsToSeat } from './open-sessions.js';

type Standing = Pick<Duty, 'handling' | 'cycle' | 'flow'>;

/**
 * Whether a cycle owes its reviews something because some of them moved: a gate can be opened or
 * was, a session can begin, results go back, somebody left a table, nobody is left. It asks what
 * the duties ask and does nothing; where nobody waits at a block, nothing is counted.
 */
export const mayOwe =
  (handling: CycleHandling) =>
  async (cycleId: CycleId): Promise<boolean> => {
    const { joins } = handling;
    if ((await joins.openReviews(cycleId, { limit: 1 })).length === 0) return true;
    if ((await joins.sessionsToCarry(cycleId)).length > 0) return true;
    if ((await joins.leavers(cycleId)).length > 0) return true;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown' || state.status === 'draft') return false;
    return state.migrations.some(({ isCarried }) => !isCarried) || owesByVersion(handling, state);
  };

/** What is owed depends on where blocks stand: it is asked of each version that reviews go by. */
const owesByVersion = async (handling: CycleHandling, cycle: LaunchedCycle): Promise<boolean> => {
  for (const digest of cycle.versions) {
    const flow = await handling.flows.find(digest);
    const standing = flow && { handling, cycle, flow: flow.compiled };
    if (standing === undefined) continue;
    if ((await owesGate(standing)) || (await owesSession(standing))) return true;
  }
  return false;
};

const owesGate = async (standing: Standing): Promise<boolean> => {
  for (const gate of gatesOfFlow(standing.flow)) {
    if (!(await isAnybodyAt(standing, gate.gate))) continue;
    const opened = standing.cycle.gates.filter((open) => open.gate === gate.gate);
    const carried = await gateRound(standing, gate, opened).pageOf({ limit: 1 });
    if (opened.length > 0 && carried.length > 0) return true;
    if ((await groupsToOpen(standing, gate)).length > 0) return true;
  }
  return false;
};

const owesSession = async (standing: Standing): Promise<boolean> => {
  for (const node of calibrationsOfFlow(standing.flow)) {
    if (!(await isAnybodyAt(standing, node.id))) continue;
    if ((await groupsToSeat(standing, node)).length > 0) return true;
  }
  return false;
};

const isAnybodyAt = async ({ handling, cycle }: Standing, block: string): Promise<boolean> => {
  const where = { cycleId: cycle.cycleId, block };
  return (await handling.joins.waitingAt(where, { limit: 1 })).length > 0;
};
