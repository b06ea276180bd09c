import 'reflect-metadata';
import { readEnvironment } from './platform/environment.js';
import { leaveInOrder } from './platform/leave-in-order.js';
import { createLog } from './platform/log.js';
import { startWorker } from './start-worker.js';
import { installRuntime } from './temporal/runtime.js';

const environment = readEnvironment(process.env);
const log = createLog();
installRuntime(log);
const worker = await startWorker(environment, log);
leaveInOrder(environment.parentPid, () => worker.close());
log.info('the worker is at work');
