export { readEnvironment } from './platform/environment.js';
export type { Environment } from './platform/environment.js';
export { startServer } from './start-server.js';
export type { StartedServer } from './start-server.js';
export { codesOf } from './platform/routes/index.js';
export type { Route } from './platform/routes/index.js';
