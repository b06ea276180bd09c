export { blockOf } from './block-of.js';
export { Draft } from './draft.js';
export { apply, evolveReview, foldReview, initialReview, openDraft } from './evolve-review.js';
export { resultOfRecord } from './result-of-record.js';
export type { ResultOfRecord } from './result-of-record.js';
export { lastOfIteration, namedOutcome } from './named-outcome.js';
export { ERASED } from './shapes.js';
export { stepDoers } from './step-doers.js';
export type { ReviewEvent } from './review-events.js';
export type {
  AnonymityPromise,
  Answer,
  AnswerValue,
  BallotChoice,
  Chosen,
  Due,
  EndKind,
  GateOpening,
  Goal,
  OpenedTask,
  Personal,
  Reminder,
  ScoreInput,
  ScoreResult,
  StepKey,
  StepKind,
  StepOutcome,
  VoteCount,
  VoteReason,
  VoteRound,
} from './shapes.js';
export type {
  Arrival,
  Consent,
  OpenedReview,
  RecordedFact,
  ReviewState,
  Round,
  Settled,
  StepState,
  Submission,
  SubmissionContent,
  TaskState,
} from './review-state.js';
