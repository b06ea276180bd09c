export { ABSENT, NO_OTHER_REVIEWS } from './facts.js';
export type {
  EarlierWork,
  FactRequest,
  FactSource,
  Known,
  Leading,
  MeasureFact,
  Period,
  PersonFact,
  UnitFact,
} from './facts.js';
