export { dayOf, daysBetween } from './day.js';
export { dueWords } from './due-words.js';
export type { DueWords, Urgency } from './due-words.js';
export { formatTime, useFormatTime } from './format.js';
export type { FormatTime, TimeStyle } from './format.js';
