export {
  add,
  compare,
  divide,
  floor,
  isDecimal,
  isOnStep,
  larger,
  multiply,
  roundTo,
  smaller,
  subtract,
  sum,
} from './decimal.js';
export type { RoundingMode } from './decimal.js';
export { Exact, ROUNDING } from './exact.js';
export type { Rounding } from './exact.js';
