import { Inject, Injectable } from '@nestjs/common';
import { LongRunning } from '../platform/long-running.js';
import { PARTS } from '../platform/parts.js';
import type { Parts } from '../platform/parts.js';

@Injectable()
export class Notifier extends LongRunning {
  constructor(@Inject(PARTS) private readonly parts: Parts) {
    super();
  }

  protected async run(signal: AbortSignal): Promise<void> {
    void this.parts;
    void signal;
  }
}
