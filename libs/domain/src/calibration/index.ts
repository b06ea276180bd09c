export { calibrationDecider } from './calibration.decider.js';
export { UNRATED } from './calibration-events.js';
export type {
  BaselineCard,
  CalibrationEvent,
  QuotaFigure,
  QuotaRule,
  Seat,
} from './calibration-events.js';
export { calibrationIdOf, seatIdOf } from './calibration-id.js';
export type { CalibrationPlace } from './calibration-id.js';
export type {
  CalibrationCommand,
  LockCalibration,
  MoveCard,
  UnlockCalibration,
} from './calibration-commands.js';
export type {
  CalibrationState,
  CardMove,
  CardState,
  OpenedCalibration,
} from './calibration-state.js';
export { quotaFigures } from './quota-figures.js';
