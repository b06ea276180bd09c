export { decideOnReview, reviewWorld } from './decide-on-review.js';
export type { ReviewWorldSources } from './decide-on-review.js';
export { handleReviewCommand, previewReviewCommand } from './review-command.handler.js';
export type { OnReview, ReviewHandling, ReviewPreview } from './review-command.handler.js';
export { ReviewStore } from './review-store.js';
export type { LoadedReview } from './review-store.js';
export { reviewDueRow, reviewWrites } from './review-writes.js';
export type { DecidedReview, ReviewWrites } from './review-writes.js';
