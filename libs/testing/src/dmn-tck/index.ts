export { runTck } from './run-tck.js';
