export { blockTitle, stageTitle } from './block-title.js';
export { participantWords } from './participant-words.js';
export { taskKindWords } from './task-kind-words.js';
