export { answer, approve, goals, playToCalibration, playToPlans, playYear } from './a-year.js';
export { centrePeople } from './centre.js';
export { employee, hr, Installation, must, SYSTEM } from './installation.js';
