export { Measures } from './measures.js';
export { measuresDecider } from './measures.decider.js';
export type { MeasuresCommand, MeasuresState } from './measures.decider.js';
export type { Actual, MeasuredRow, MeasuresEvent, Period } from './measures-events.js';
