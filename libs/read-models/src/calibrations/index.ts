export {
  calibrationCardTable,
  calibrationSeatTable,
  calibrationTable,
} from './calibration-tables.js';
export { calibrationView } from './calibration-view.js';
