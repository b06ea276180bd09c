export { plainJson } from './plain-json.js';
export { sentenceOf } from './sentence-of.js';
export type { NameOf } from './words.js';
