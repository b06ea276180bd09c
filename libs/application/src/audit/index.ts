export { AccessLog } from './access-log.js';
export { exportReview, replayReview } from './replay-review.handler.js';
export type { AuditHandling, ReviewExport, ReviewReplay } from './replay-review.handler.js';
