export { mayAct, relationTo } from './access.js';
export type { Act, Actor, Relation, Role } from './access.js';
export { actsOnCalibration, mayCalibrate, relationToCalibration } from './calibration-access.js';
export type { CalibrationAct, CalibrationRelation } from './calibration-access.js';
