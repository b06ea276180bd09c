export { exportQueryShape, replayShape } from './audit.js';
export type { Replay, ReplayEvent } from './audit.js';
