export { calibrationDecider } from './calibration.decider.js';
export { balancesOf } from './balances-of.js';
export { asBranched } from './branches.js';
export { UNRATED } from './calibration-events.js';
export type { BaselineCard, CalibrationEvent, Seat } from './calibration-events.js';
export { calibrationIdOf, seatIdOf } from './calibration-id.js';
export type { CalibrationPlace } from './calibration-id.js';
export type {
  CalibrationCommand,
  LockCalibration,
  MoveCard,
  OpenCalibration,
  UnlockCalibration,
} from './calibration-commands.js';
export type {
  Branch,
  CalibrationState,
  CardMove,
  CardState,
  OpenedCalibration,
} from './calibration-state.js';
export { cardOf } from './card-of.js';
export { costOf } from './cost.js';
export { fairnessOf } from './fairness-of.js';
export type { Fairness } from './fairness-of.js';
export { isRecused } from './may-touch.js';
export { balanceFigures, quotaFigures } from './quota-figures.js';
export type { TableCommand } from './table-commands.js';
export { mayUndo } from './undo-move.js';
