export { factsOf, personId, plainCalendar, unitId } from './organisation.js';
export type { Organisation } from './organisation.js';
