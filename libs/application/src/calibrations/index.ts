export { handleCalibrationCommand, loadCalibration } from './calibration-command.handler.js';
export type { OnCalibration, LoadedCalibration } from './calibration-command.handler.js';
