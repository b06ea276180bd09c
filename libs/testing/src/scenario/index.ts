export { answer, approve, goals, playToCalibration, playToPlans, playYear } from './a-year.js';
export { annualFlow, beginCycle } from './begin-cycle.js';
export type { Beginning, Draft } from './begin-cycle.js';
export { centrePeople } from './centre.js';
export { employee, hr, Installation, SYSTEM } from './installation.js';
export { ratedFlow } from './rated-flow.js';
export { must } from './must.js';
