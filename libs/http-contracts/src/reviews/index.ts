export { lineageShape } from './lineage.js';
export type { Lineage, LineageInput, MeasureRow, ScoreFormula } from './lineage.js';
export { ownReviewsShape, reviewSummaryShape } from './review-list.js';
export type { ReviewSummary } from './review-list.js';
export { reviewViewShape } from './review-view.js';
export type { ReviewResult, ReviewStage, ReviewStep, ReviewView } from './review-view.js';
export {
  consentShape,
  recordFactShape,
  reopenWindowShape,
  reviewWordsShape,
} from './review-words.js';
export type { ReviewWords } from './review-words.js';
