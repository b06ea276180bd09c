import 'reflect-metadata';
import { readEnvironment } from './platform/environment.js';
import { JsonLogger } from './platform/json-logger.js';
import { leaveInOrder } from './platform/leave-in-order.js';
import { startServer } from './start-server.js';

try {
  const environment = readEnvironment(process.env);
  const server = await startServer(environment);
  leaveInOrder(environment.parentPid, () => server.close());
} catch (problem) {
  new JsonLogger().error(problem instanceof Error ? problem.message : String(problem), 'start');
  // What was opened before it failed would keep the process alive.
  process.exit(1);
}
