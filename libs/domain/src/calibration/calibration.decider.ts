import { accept, refuse } from '../kernel/index.js';
import type { Decider, Decision } from '../kernel/index.js';
import type { CalibrationCommand, OpenCalibration } from './calibration-commands.js';
import type { CalibrationEvent } from './calibration-events.js';
import { evolveCalibration } from './calibration-state.js';
import type { CalibrationState, OpenedCalibration } from './calibration-state.js';
import { carryResults, lockCalibration, unlockCalibration } from './lock-calibration.js';
import { adoptBranch, dropBranch, openBranch, tryMove } from './branches.js';
import { extendQuota } from './extend-quota.js';
import { moveCard } from './move-card.js';
import { backMove, opposeMove } from './proposals.js';
import { releaseAggregate } from './release-aggregate.js';
import { recuseMember } from './recuse-member.js';
import { undoMove } from './undo-move.js';
import { admitCards, isUndecided, openCalibration, withdrawCards } from './seat-cards.js';

type Decisions = {
  readonly [C in Exclude<CalibrationCommand, OpenCalibration> as C['type']]: (
    command: C,
    state: OpenedCalibration,
  ) => Decision<CalibrationEvent>;
};

const decisions: Decisions = {
  AdmitCards: admitCards,
  WithdrawCards: withdrawCards,
  MoveCard: moveCard,
  UndoMove: undoMove,
  BackMove: backMove,
  OpposeMove: opposeMove,
  RecuseMember: recuseMember,
  ExtendQuota: extendQuota,
  OpenBranch: openBranch,
  TryMove: tryMove,
  AdoptBranch: adoptBranch,
  DropBranch: dropBranch,
  ReleaseAggregate: releaseAggregate,
  LockCalibration: lockCalibration,
  UnlockCalibration: unlockCalibration,
  CarryResults: carryResults,
};

const decideCalibration = (
  command: CalibrationCommand,
  state: CalibrationState,
): Decision<CalibrationEvent> => {
  if (command.type === 'OpenCalibration')
    return state.status === 'unopened' ? openCalibration(command) : accept();
  if (state.status === 'unopened') return refuse('CALIBRATION.UNKNOWN');
  // The table is typed per command; a union of its functions accepts only their common argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const decide = decisions[command.type] as (
    command: CalibrationCommand,
    state: OpenedCalibration,
  ) => Decision<CalibrationEvent>;
  return decide(command, state);
};

export const calibrationDecider: Decider<CalibrationCommand, CalibrationEvent, CalibrationState> = {
  initialState: () => ({ status: 'unopened' }),
  evolve: evolveCalibration,
  decide: decideCalibration,
  /** Locked, and every result is back. Only a latecomer opens the table again. */
  isTerminal: (state) => state.status === 'locked' && ![...state.cards.values()].some(isUndecided),
};
