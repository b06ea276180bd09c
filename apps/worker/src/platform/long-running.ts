import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/**
 * Work that goes on as long as the process: begun when everything is put together, and finished
 * before anything it stands on is taken away.
 */
export abstract class LongRunning implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** Ends soon after the signal does, with what it has in hand finished. */
  protected abstract run(signal: AbortSignal): Promise<void>;

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
