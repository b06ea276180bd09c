export { AnswerContentView, Earlier } from './answer-view.js';
export { answersSchema } from './answers.js';
export type { AnswerContent, EarlierAnswer } from './answers.js';
