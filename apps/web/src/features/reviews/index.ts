export { MyReviewsPage } from './my-reviews-page.js';
export { ReviewPage } from './review-page.js';
