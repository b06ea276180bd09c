export { MyReviewsPage } from './my-reviews-page.js';
export { ReviewPage } from './review-page.js';
export { VotePage } from './vote-page.js';
