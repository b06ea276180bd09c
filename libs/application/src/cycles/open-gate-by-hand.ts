import { mayAct } from '@reprise/domain/access';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import { refuse } from '@reprise/domain/kernel';
import type { CycleId, Refusal } from '@reprise/domain/kernel';
import type { CycleCommand } from '@reprise/domain/cycle';
import type { Answer, Request } from '../kernel/index.js';
import { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
import type { CycleHandling } from './cycle-duty.js';
import { questionOf } from './gate-question.js';

export interface GateByHand {
  readonly gate: string;
  /** Unit, or the cycle's own id where the gate stands before all of it. */
  readonly group: string;
  readonly reason: string;
}

/** Opens a gate that HR will not wait for, with how many had passed by then. */
export const openGateByHand =
  (handling: CycleHandling) =>
  async (cycleId: CycleId, asked: GateByHand, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const command = await openGateCommand(handling, { ...asked, cycleId }, request);
    if ('kind' in command) return command;
    return handleCycleCommand(handling.store)(cycleId, command, request);
  };

/** The command that opens a gate by hand, on a count made now. */
export const openGateCommand = async (
  handling: CycleHandling,
  { cycleId, gate, group, reason }: GateByHand & { readonly cycleId: CycleId },
  { actor, at }: Request,
): Promise<Extract<CycleCommand, { readonly type: 'OpenGate' }> | Refusal> => {
  const { state } = await loadCycle(handling.store, cycleId);
  if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
  const flow = await handling.flows.find(state.flowDigest);
  const found = flow && gatesOfFlow(flow.compiled).find((each) => each.gate === gate);
  if (found === undefined) return refuse('GATE.UNKNOWN', { gate });
  const counts = await handling.joins.gateCounts(questionOf(cycleId, found));
  const count = counts.find((each) => each.group === group);
  if (count === undefined) return refuse('GATE.NOBODY_BEFORE', { gate });
  const { position, numerator, denominator } = count;
  const by = actor.person;
  const counted = { position, numerator, denominator };
  return { type: 'OpenGate', because: 'by hand', gate, group, at, by, reason, ...counted };
};
