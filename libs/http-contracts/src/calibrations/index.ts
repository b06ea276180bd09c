export {
  calibrationsQueryShape,
  calibrationsShape,
  calibrationViewShape,
  emptyBodyShape,
  lockShape,
  moveCardShape,
  sessionShape,
  unlockShape,
} from './calibrations.js';
export {
  approveExceptionShape,
  branchShape,
  extendQuotaShape,
  onCardShape,
  opposeShape,
  publishShape,
  recuseShape,
  tryMoveShape,
} from './table-acts.js';
export type {
  CalibrationBranch,
  CalibrationCard,
  CalibrationSession,
  CalibrationView,
  Fairness,
  Quota,
} from './calibrations.js';
