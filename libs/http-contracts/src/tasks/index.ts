export {
  claimShape,
  completeShape,
  declineShape,
  delegateShape,
  draftShape,
  reviseShape,
  savedDraftShape,
  withdrawAnswerShape,
  waiveShape,
  workShape,
} from './task-commands.js';
export type { WorkBody } from './task-commands.js';
export { taskViewShape } from './task-view.js';
export type { TaskView } from './task-view.js';
