export { daysBetween } from './day.js';
export { dueWords } from './due-words.js';
export type { DueWords, Urgency } from './due-words.js';
export type { TimeStyle } from './format-time.js';
export { useFormatTime } from './use-format-time.js';
export type { FormatTime } from './use-format-time.js';
