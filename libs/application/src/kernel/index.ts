export { answeredBefore, answerOf, append, untilAppended, writeOf } from './append.js';
export type { Change } from './append.js';
export { notBefore } from './not-before.js';
export type { Answer, Done, Request } from './request.js';
export { Gathering } from './gathering.js';
export type { AnswerAll } from './gathering.js';
