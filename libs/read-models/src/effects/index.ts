export { effectsOf } from './effects-of.js';
export type { Effect } from './effects-of.js';
