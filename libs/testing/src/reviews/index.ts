export { ReviewDriver } from './review-driver.js';
