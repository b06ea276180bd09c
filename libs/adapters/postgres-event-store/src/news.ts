import type { Pool, PoolClient } from 'pg';

/** Wakes whoever follows the log. A hint only: those who wait look again after a while anyway. */
export class News {
  private listener: Promise<PoolClient> | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly pool: Pool) {}

  /** Resolves at the next notification, or after `timeoutMs`. */
  async next(timeoutMs: number): Promise<void> {
    await this.listen().catch(() => undefined);
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
    });
  }

  private listen(): Promise<PoolClient> {
    this.listener ??= this.connect().catch((error: unknown) => {
      this.listener = undefined;
      throw error;
    });
    return this.listener;
  }

  private async connect(): Promise<PoolClient> {
    const client = await this.pool.connect();
    client.on('notification', () => {
      for (const wake of this.waiting) wake();
    });
    client.on('error', () => {
      // Released already: a server that goes down after us still says so.
      if (this.listener === undefined) return;
      this.listener = undefined;
      client.release(true);
    });
    await client.query('listen reprise_event');
    return client;
  }

  async close(): Promise<void> {
    for (const wake of this.waiting) wake();
    const listener = this.listener;
    this.listener = undefined;
    if (listener !== undefined) (await listener).release(true);
  }
}
