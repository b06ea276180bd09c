export { anyFlow, anyRawFlow } from './any-flow.js';
export {
  received,
  smallDocument,
  smallFacts,
  smallFlow,
  smallReview,
  smallTask,
} from './small-flow.js';
