export { ReviewDriver } from './review-driver.js';
export { assessment, smallFlow } from './small-flow.js';
export type { SmallFlow } from './small-flow.js';
