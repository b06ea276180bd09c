export { ERASED, evolveReview, foldReview, initialReview } from './record/index.js';
export type {
  Answer,
  AnswerValue,
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
  ScoreInput,
  ScoreResult,
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
export { missedAtOpening } from './missed-at-opening.js';
export { decideOnDraft, decideReview } from './review.decider.js';
export type { Decided } from './review.decider.js';
export type { ReviewWorld } from './decisions.js';
export type { ReviewCommand, Work } from './review-commands.js';
export { nextDueAt } from '../flow/conductor/index.js';
