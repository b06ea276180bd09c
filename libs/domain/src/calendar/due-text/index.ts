export { parseDueRule } from './parse-due-rule.js';
export type { ParsedDueRule } from './parse-due-rule.js';
export { problemWords } from './problem-words.js';
export type { DueCode, DueProblem } from './reader.js';
export { dueText } from './due-text.js';
export { dueWords } from './due-words.js';
