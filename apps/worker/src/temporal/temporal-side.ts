import { Inject, Injectable } from '@nestjs/common';
import { keepTrying } from '../platform/keep-trying.js';
import { LongRunning } from '../platform/long-running.js';
import { PARTS } from '../platform/parts.js';
import type { Parts } from '../platform/parts.js';
import { rest } from '../platform/rest.js';
import { temporalAddress } from './address.js';
import { liveWith } from './session.js';

const LOOKS_EVERY_MS = 1_000;

/**
 * Waits until there is a Temporal, lives with it, and moves along when its address changes. Until
 * then, and while it is away, people work and are written to; only time stands still.
 */
@Injectable()
export class TemporalSide extends LongRunning {
  constructor(@Inject(PARTS) private readonly parts: Parts) {
    super();
  }

  protected async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const address = temporalAddress(this.parts.environment);
      if (address === undefined) await rest(LOOKS_EVERY_MS, signal);
      else await this.stayAt(address, signal);
    }
  }

  private async stayAt(address: string, signal: AbortSignal): Promise<void> {
    const { log } = this.parts;
    const moved = new AbortController();
    const stay = AbortSignal.any([signal, moved.signal]);
    const watch = this.watch(address, moved);
    const trying = { what: 'temporal', log, signal: stay };
    await keepTrying(trying, () => liveWith(address, this.parts, stay));
    moved.abort();
    await watch;
  }

  /** Ends the stay when Temporal is somewhere else now. */
  private async watch(address: string, moved: AbortController): Promise<void> {
    const { environment, log } = this.parts;
    while (!moved.signal.aborted) {
      const now = temporalAddress(environment);
      // Not told at the moment: it is starting again, and usually comes back where it was.
      if (now !== undefined && now !== address) {
        log.info({ from: address, to: now }, 'Temporal moved');
        moved.abort();
      }
      await rest(LOOKS_EVERY_MS, moved.signal);
    }
  }
}
