export { isAnonymousBlock, isSecretVote, readersOf, visibleAnswers } from './visible-answers.js';
export type { VisibleAnswer } from './visible-answers.js';
