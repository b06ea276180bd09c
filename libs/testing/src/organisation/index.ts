export { factsOf, personId, plainCalendar, unitId } from './organisation.js';
export type { Organisation } from './organisation.js';
export { personRow } from './person-row.js';
export type { PersonRow } from './person-row.js';
