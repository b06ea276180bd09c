export {
  cycleDraftedShape,
  cycleDraftShape,
  cycleListShape,
  cycleReasonShape,
  cycleSummaryShape,
  cycleViewShape,
  extendCycleShape,
  migrateCycleShape,
  openGateShape,
} from './cycles.js';
export type {
  CycleAct,
  CycleDeed,
  CycleDraft,
  CycleGate,
  CycleSummary,
  CycleView,
  StuckReview,
} from './cycles.js';
export {
  assignStepShape,
  cycleReviewShape,
  extendReviewShape,
  liftBarShape,
  reassignShape,
  reinstateShape,
  reopenStepShape,
  reviewerShape,
  reviewsPageShape,
  reviewsQueryShape,
  stepChangeShape,
  withdrawShape,
} from './reviews.js';
export type { CycleReview, ReviewAct } from './reviews.js';
