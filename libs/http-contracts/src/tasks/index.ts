export {
  claimShape,
  completeShape,
  declineShape,
  delegateShape,
  draftShape,
  savedDraftShape,
  waiveShape,
  workShape,
} from './task-commands.js';
export type { WorkBody } from './task-commands.js';
export { taskViewShape } from './task-view.js';
export type { TaskView } from './task-view.js';
