import 'reflect-metadata';
import { readEnvironment } from './platform/environment.js';
import { leaveInOrder } from './platform/leave-in-order.js';
import { startServer } from './start-server.js';

const environment = readEnvironment(process.env);
const server = await startServer(environment);
leaveInOrder(environment.parentPid, () => server.close());
