export { allBlocks, keyOf, kindOf } from './block-title.js';
export { conditionInWords } from './condition-in-words.js';
export { reminderInWords } from './reminder-in-words.js';
export { sentenceOf } from './sentence-of.js';
export { whoInWords } from './words.js';
