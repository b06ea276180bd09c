export {
  flowCheckShape,
  flowComparisonQueryShape,
  flowComparisonShape,
  flowExportQueryShape,
  flowExportShape,
  flowInputShape,
  flowListShape,
  flowPublishedShape,
  flowVersionShape,
} from './flows.js';
export type { FlowComparison, FlowFinding, FlowFormat, FlowVersion, ListedFlow } from './flows.js';
