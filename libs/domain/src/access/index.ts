export { mayAct, relationTo, seesCourse } from './access.js';
export type { Act, Actor, GivenRole, Relation, Role } from './access.js';
export { actsOnCalibration, mayCalibrate, relationToCalibration } from './calibration-access.js';
export type { CalibrationAct, CalibrationRelation } from './calibration-access.js';
export { actsOnPlan, mayActOnPlan, relationToPlan } from './plan-access.js';
export type { PlanAct, PlanRelation } from './plan-access.js';
export type { AccessEvent } from './access-events.js';
export { mayChangePerson } from './person-access.js';
