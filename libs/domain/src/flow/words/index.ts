export { blockTitle, stageTitle } from './block-title.js';
export { endKindWords, endWords } from './end-words.js';
export { participantWords, roleWords } from './participant-words.js';
export { scoreInputWords } from './score-words.js';
export { taskKindWords } from './task-kind-words.js';
export { abstentionWords, voteRuleWords } from './vote-words.js';
export { windowKind, windowUsedWords } from './window-words.js';
