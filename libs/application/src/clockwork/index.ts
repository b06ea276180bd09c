export { elapseClock } from './elapse-clock.js';
export type { Elapsed, Elapsing } from './elapse-clock.js';
export { passTimeOn } from './pass-time-on.js';
