export type { Calendars } from './calendars.js';
export type { Clock } from './clock.js';
export type { Digest } from './digest.js';
export type { DuePage, DueRows, DueStream } from './due-rows.js';
export { categoryOf, comparePositions, START_POSITION } from './event-store.js';
export type {
  Appended,
  AppendRequest,
  AppendResult,
  Checkpoints,
  Claim,
  ClaimRecord,
  EventMetadata,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAllOptions,
  RestsOn,
  StoredEvent,
  StreamWrite,
  UniqueClaim,
} from './event-store.js';
export type { Mail, Mailer } from './mailer.js';
export type {
  GateCount,
  GateQuestion,
  JoinedBy,
  JoinRows,
  Page,
  SessionCount,
  SessionQuestion,
  WaitingAt,
  WaitingReview,
} from './join-rows.js';
export type { Ports } from './ports.js';
export type { MemberOfCycle, QuotaRows } from './quota-rows.js';
export type { OtherReviews } from './other-reviews.js';
export type { ReviewsOfPeople } from './reviews-of-people.js';
