export { send } from './client.js';
export type { Call } from './client.js';
export { useLive } from './live.js';
export { isProblem } from './problem.js';
export type { FieldProblem } from './problem.js';
export { useCommand } from './use-command.js';
