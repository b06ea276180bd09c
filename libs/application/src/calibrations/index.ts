export { handleCalibrationCommand, loadCalibration } from './calibration-command.handler.js';
export type { CalibrationRequest, LoadedCalibration } from './calibration-command.handler.js';
