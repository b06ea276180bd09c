export { changedShape, topicShape } from './live.js';
export type { Topic } from './live.js';
