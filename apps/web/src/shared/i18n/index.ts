export { defineTexts } from './define-texts.js';
export type { Pair, Translate, Values } from './define-texts.js';
export { tagOf } from './language.js';
export type { Language } from './language.js';
export { useJoin } from './use-join.js';
export { currentLanguage, useLanguage, usePick } from './use-language.js';
export type { TwoTexts } from './use-language.js';
