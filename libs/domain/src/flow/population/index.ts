export { populationOutcome } from './population.js';
export type { CycleDates } from './population.js';
