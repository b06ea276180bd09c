import { mayAct } from '@reprise/domain/access';
import type { CycleCommand, CycleState } from '@reprise/domain/cycle';
import { refuse } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, PersonId, Refusal } from '@reprise/domain/kernel';
import type { PublishedFlow } from '../flows/index.js';
import type { Answer, Request } from '../kernel/index.js';
import { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
import type { CycleHandling } from './cycle-duty.js';
import { launchCommand } from './launch.js';
import { openGateCommand } from './open-gate-by-hand.js';

/** What HR changes about a cycle that is there: previewed and carried out alike. */
export type CycleChange =
  | { readonly type: 'LaunchCycle'; readonly reason?: string }
  | { readonly type: 'PauseCycle' | 'ResumeCycle' | 'CancelCycle'; readonly reason: string }
  | {
      readonly type: 'ExtendDues';
      /** Block whose open steps are meant. */
      readonly step: string;
      readonly unit?: string;
      readonly to: CalendarDate;
      readonly reason: string;
    }
  | {
      readonly type: 'MigrateReviews';
      readonly version: number;
      readonly only?: readonly PersonId[];
      readonly reason: string;
    }
  | {
      readonly type: 'OpenGate';
      readonly gate: string;
      readonly group: string;
      readonly reason: string;
    };

export interface Changing {
  readonly cycleId: CycleId;
  readonly state: Exclude<CycleState, { readonly status: 'unknown' }>;
  readonly change: CycleChange;
}

/** Records a change of a cycle; what follows for its reviews is carried by `advanceCycle`. */
export const changeCycle =
  (handling: CycleHandling) =>
  async (cycleId: CycleId, change: CycleChange, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const changing = await changingOf(handling, { cycleId, change });
    if ('kind' in changing) return changing;
    const command = await commandOf(handling, changing, request);
    if ('kind' in command) return command;
    return handleCycleCommand(handling.store)(cycleId, command, request);
  };

/** A change with the cycle it is made to, as that stands. */
export const changingOf = async (
  handling: CycleHandling,
  { cycleId, change }: Omit<Changing, 'state'>,
): Promise<Changing | Refusal> => {
  const { state } = await loadCycle(handling.store, cycleId);
  return state.status === 'unknown' ? refuse('CYCLE.UNKNOWN') : { cycleId, state, change };
};

/** The cycle's own command for a change: with who and when, and what had to be counted for it. */
export const commandOf = async (
  handling: CycleHandling,
  { cycleId, state, change }: Changing,
  request: Request,
): Promise<CycleCommand | Refusal> => {
  const said = { by: request.actor.person, at: request.at };
  switch (change.type) {
    case 'LaunchCycle': {
      const command = await launchCommand(handling, state, request);
      return 'kind' in command ? command : { ...command, ...reasonOf(change) };
    }
    case 'OpenGate':
      return openGateCommand(handling, { ...change, cycleId }, request);
    case 'MigrateReviews': {
      const found = await versionOf(handling, state, change);
      return 'kind' in found ? found : { ...change, ...said, to: found.digest };
    }
    case 'ExtendDues':
      return { ...change, ...said };
    case 'PauseCycle':
    case 'ResumeCycle':
    case 'CancelCycle':
      return { ...change, ...said };
  }
};

/** A published version of the flow that a cycle goes by. */
export const versionOf = async (
  { flows }: CycleHandling,
  { flowId }: Pick<Changing['state'], 'flowId'>,
  { version }: { readonly version: number },
): Promise<PublishedFlow | Refusal> => {
  const all = await flows.all();
  const found = all.find((each) => each.flowId === flowId && each.version === version);
  return found ?? refuse('MIGRATION.NO_VERSION', { version: String(version) });
};

/** Whoever launches may say why; nothing is kept of saying nothing. */
const reasonOf = ({ reason = '' }: { readonly reason?: string }): { reason?: string } =>
  reason.trim() === '' ? {} : { reason };
