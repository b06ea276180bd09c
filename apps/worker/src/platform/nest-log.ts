import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest has to say goes where everything goes; of its own start it need not speak. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(): void {
    // "Module dependencies initialized", once a start: of use to nobody who runs this.
  }

  warn(message: unknown): void {
    this.sink.warn(String(message));
  }

  error(message: unknown): void {
    this.sink.error(String(message));
  }
}
