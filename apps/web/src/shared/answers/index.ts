export { AnswerContentView, Earlier } from './answer-view.js';
