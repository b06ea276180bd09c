export { readEnvironment } from './platform/environment.js';
export type { Environment } from './platform/environment.js';
export { startServer } from './start-server.js';
export type { StartedServer } from './start-server.js';
