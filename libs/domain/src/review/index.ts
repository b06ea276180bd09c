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
export type { ReviewCommand, Work } from './review-commands.js';
export type { OpenedReview, ReviewState, StepState, Submission, TaskState } from './review-state.js';
