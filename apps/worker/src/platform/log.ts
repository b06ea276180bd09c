import { pino } from 'pino';
import type { Logger } from 'pino';

/** One JSON line an entry on standard output. What is logged names no person and no content. */
export type Log = Logger;

export const createLog = (): Log => pino({ name: 'worker', level: 'info' });

/** What went wrong, as text; a stack only where it is one of ours. */
export const wordsOf = (problem: unknown): string =>
  problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
