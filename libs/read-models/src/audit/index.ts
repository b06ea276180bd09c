export { plainJson } from './plain-json.js';
export { sessionSentenceOf } from './session-sentences.js';
export type { SessionWords } from './session-sentences.js';
export { sentenceOf } from './sentence-of.js';
export type { NameOf } from './words.js';
