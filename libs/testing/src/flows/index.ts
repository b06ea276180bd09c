export { anyFlow, anyRawFlow } from './any-flow.js';
