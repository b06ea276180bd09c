import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

/** One JSON line an entry on standard output. What is logged names no person and no content. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger = pino({ name: 'api', level: 'info' });

  log(message: unknown, context?: unknown): void {
    // What Nest says of its own start is of use to nobody who runs this.
    if (typeof context === 'string' && START_UP.has(context)) return;
    this.pino.info({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.pino.error({ context: rest.at(-1) }, String(message));
  }

  request(entry: Readonly<Record<string, string | number>>): void {
    this.pino.info(entry, 'request');
  }
}

const START_UP: ReadonlySet<string> = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
]);
