export { allBlocks, keyOf, kindOf, titleOf } from './block-title.js';
export { sentenceOf } from './sentence-of.js';
export { whoInWords } from './words.js';
