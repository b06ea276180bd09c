export {
  calibrationsQueryShape,
  calibrationsShape,
  calibrationViewShape,
  lockShape,
  moveCardShape,
  sessionShape,
  unlockShape,
} from './calibrations.js';
export type {
  CalibrationCard,
  CalibrationSession,
  CalibrationView,
  Quota,
} from './calibrations.js';
