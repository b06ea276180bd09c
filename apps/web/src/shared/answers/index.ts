export { AnswerContentView } from './answer-view.js';
export { EarlierAnswers } from './earlier-answers.js';
