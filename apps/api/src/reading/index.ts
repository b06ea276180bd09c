export { answersView } from './answers-view.js';
export { ReviewReader } from './review-reader.js';
export type { ReadReview } from './review-reader.js';
export { resultsView } from './results-view.js';
