import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { LogLevel } from '@temporalio/worker';
import type { Log } from '../platform/log.js';

const LEVELS: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/**
 * Once a process, before anything of the SDK is used. It would catch signals by itself and race
 * the one place that stops things in order.
 */
export const installRuntime = (log: Log): void => {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    // Said of the worker for long work at each start; it has none on purpose.
    if (message.startsWith('No workflows registered')) return;
    log[LEVELS[level]]({ temporal: meta }, message);
  });
  Runtime.install({ shutdownSignals: [], logger });
};
