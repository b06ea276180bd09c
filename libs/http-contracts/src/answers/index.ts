export { answersShape } from './answers.js';
export type { AnswerContent, EarlierAnswer } from './answers.js';
