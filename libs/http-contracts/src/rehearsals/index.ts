export { rehearsalReportShape, rehearsalShape } from './rehearsals.js';
export type { RehearsalReport, RehearsalRequest } from './rehearsals.js';
