export { ABSENT } from './facts.js';
export type { FactRequest, FactSource, Known, MeasureFact, PersonFact, UnitFact } from './facts.js';
