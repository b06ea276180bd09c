export { CalibrationRows } from './calibration-rows.js';
export type { CalibrationRow, SeatRow } from './calibration-rows.js';
export { ConsoleRows } from './console-rows.js';
export type {
  CycleCounts,
  DateGateRow,
  ListedReviewRow,
  OpenStepRow,
  ReviewFilter,
  StuckRow,
} from './console-rows.js';
export { DeadLetters } from './dead-letters.js';
export type { DeadLetter } from './dead-letters.js';
export { DeliveryLedger } from './delivery-ledger.js';
export type { Message, Notice } from './delivery-ledger.js';
export { Drafts } from './drafts.js';
export type { Draft, SavedDraft } from './drafts.js';
export { DueRows } from './due-rows.js';
export type { ClockDue } from './due-rows.js';
export { InboxRows } from './inbox-rows.js';
export type { InboxFilter, InboxRow, KindCount } from './inbox-rows.js';
export { Invitations } from './invitations.js';
export type { Invitation } from './invitations.js';
export { LogNews } from './log-news.js';
export type { Concerned, News } from './log-news.js';
export { OtherReviewsRows } from './other-reviews.js';
export { PlanRows } from './plan-rows.js';
export type { OpenPlanTaskRow, PlanRow } from './plan-rows.js';
export { PracticeClock } from './practice-clock.js';
export { PostgresQuotaRows } from './postgres-quota-rows.js';
export { PostgresJoinRows } from './postgres-join-rows.js';
export { RelayRows } from './relay-rows.js';
export { ReviewRows } from './review-rows.js';
export type { OwnPage, OwnReviewRow, WaitingStepRow } from './review-rows.js';
export { RoleHolders } from './role-holders.js';
export { prepareViews } from './schema.js';
export { WorkRows } from './work-rows.js';
export type { CycleRow, ProgressRow } from './work-rows.js';
