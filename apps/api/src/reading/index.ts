export { answersView } from './answers-view.js';
export { formulasOf } from './lineage-view.js';
export { measureRows } from './measure-rows.js';
export { ReviewReader } from './review-reader.js';
export type { ReadReview } from './review-reader.js';
export { roleOf } from './role-of.js';
export { mayReadResult, resultsView } from './results-view.js';
