export { Draft } from './draft.js';
export { apply, evolveReview, foldReview, initialReview } from './evolve-review.js';
export { ERASED } from './review-events.js';
export type {
  Answer,
  AnswerValue,
  Due,
  EndKind,
  GateOpening,
  Goal,
  OpenedTask,
  Personal,
  Reminder,
  ReviewEvent,
  ScoreInput,
  ScoreResult,
  StepKey,
  StepKind,
  StepOutcome,
} from './review-events.js';
export type {
  OpenedReview,
  ReviewState,
  StepState,
  Submission,
  SubmissionContent,
  TaskState,
} from './review-state.js';
