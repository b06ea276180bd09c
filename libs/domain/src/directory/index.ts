export { Directory } from './directory.js';
export type { Employment, PersonEvent, UnitEvent } from './directory-events.js';
export { importProblem } from './import-problems.js';
export type { ImportProblem } from './import-problems.js';
export { personIdOf, planImport, unitIdOf } from './plan-import.js';
export type { ImportPlan, PeopleRow, PlannedStream } from './plan-import.js';
