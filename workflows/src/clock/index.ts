export { keepClock } from './keep-clock.js';
