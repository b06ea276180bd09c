import 'reflect-metadata';
import { leaveInOrder } from '@reprise/installation';
import { readEnvironment } from './platform/environment.js';
import { createLog } from './platform/log.js';
import { startWorker } from './start-worker.js';
import { installRuntime } from './temporal/runtime.js';

/** What is in hand is finished within 20 s; whatever still hangs after that is cut off. */
const PATIENCE_MS = 22_000;

const environment = readEnvironment(process.env);
const log = createLog();
installRuntime(log);
const worker = await startWorker(environment, log);
const { parentPid } = environment;
leaveInOrder({ parentPid, patienceMs: PATIENCE_MS, close: () => worker.close() });
log.info('the worker is at work');
