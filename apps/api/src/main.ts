import 'reflect-metadata';
import { leaveInOrder } from '@reprise/installation';
import { readEnvironment } from './platform/environment.js';
import { JsonLogger } from './platform/json-logger.js';
import { startServer } from './start-server.js';

/** Connections that will not end by themselves are cut off after this. */
const PATIENCE_MS = 10_000;

try {
  const environment = readEnvironment(process.env);
  const server = await startServer(environment);
  const { parentPid } = environment;
  leaveInOrder({ parentPid, patienceMs: PATIENCE_MS, close: () => server.close() });
} catch (problem) {
  new JsonLogger().error(problem instanceof Error ? problem.message : String(problem), 'start');
  // What was opened before it failed would keep the process alive.
  process.exit(1);
}
