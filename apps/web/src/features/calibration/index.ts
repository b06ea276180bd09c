export { CalibrationPage } from './calibration-page.js';
export { CalibrationsPage } from './calibrations-page.js';
