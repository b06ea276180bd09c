export {
  flowCheckShape,
  flowInputShape,
  flowListShape,
  flowPublishedShape,
  flowVersionShape,
} from './flows.js';
export type { FlowFinding, FlowVersion, ListedFlow } from './flows.js';
