export { Measures } from './measures.js';
export { measuresDecider } from './measures.decider.js';
export type { MeasuresCommand, MeasuresState } from './measures.decider.js';
export { periodOf } from './period-of.js';
export { planMeasures } from './plan-measures.js';
export type { KnownToMeasures, MeasuresPlan, MeasuresRow } from './plan-measures.js';
export type { Actual, MeasuredRow, MeasuresEvent, Period } from './measures-events.js';
