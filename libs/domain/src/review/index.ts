export { blockOf, ERASED, evolveReview, foldReview, initialReview } from './record/index.js';
export type {
  AnonymityPromise,
  Answer,
  AnswerValue,
  Arrival,
  Consent,
  BallotChoice,
  Due,
  EndKind,
  GateOpening,
  Goal,
  OpenedReview,
  OpenedTask,
  Personal,
  Reminder,
  ReviewEvent,
  ReviewState,
  Round,
  ScoreInput,
  ScoreResult,
  Settled,
  StepKey,
  StepKind,
  StepOutcome,
  StepState,
  Submission,
  SubmissionContent,
  TaskState,
  VoteCount,
  VoteReason,
} from './record/index.js';
export { consentsOf } from './consent.js';
export { factsToRecord } from './record-fact.js';
export { windowsToReopen } from './reopen-window.js';
export { stillMay } from './after-submission.js';
export { documentSoFar } from './document-so-far.js';
export { planMigration } from './migration/index.js';
export type { MigrationPlan } from './migration/index.js';
export { previewOf } from './preview-of.js';
export type { ChangePreview } from './preview-of.js';
export { missedAtOpening } from './missed-at-opening.js';
export { decideOnDraft, decideReview } from './review.decider.js';
export type { Decided } from './review.decider.js';
export type { ReviewWorld } from './decisions.js';
export type { ReviewCommand, Work } from './review-commands.js';
export { nextDueAt } from '../flow/conductor/index.js';
export { floorFor, promiseOf } from './promise.js';
export { rolesIn } from './roles-in.js';
export { chairs, isPresent, recordsAttendance } from './cast-ballot.js';
export { deedsOnTask } from './deeds-on-task.js';
