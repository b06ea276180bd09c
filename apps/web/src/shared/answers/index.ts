export { EarlierAnswers } from './earlier-answers.js';
