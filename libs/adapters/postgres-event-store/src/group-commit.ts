import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { AppendRequest, AppendResult } from '@reprise/application/ports';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Commits a batch; answers one result for each request, in order. */
export type CommitBatch = (requests: readonly AppendRequest[]) => Promise<readonly AppendResult[]>;

/** At most this many requests share a transaction. */
const LARGEST_BATCH = 256;
/** A crowd larger than this that comes at once is parted. */
const CROWD = 12;

/**
 * Group commit: while one transaction is under way, the next batch gathers. One write to disk
 * serves everyone in it, which is what pays for the single head row. From rest, a batch is taken
 * when a turn of the event loop ends, so that the first of those who come together has no
 * transaction of their own. Whoever was answered together comes again together: such a crowd is
 * parted in two, and from then on one half is decided here while the other is written there.
 */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private isRunning = false;

  constructor(private readonly commit: CommitBatch) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    await endOfTurn();
    const { length } = this.queue;
    let underWay = this.write(this.take(length > CROWD ? Math.ceil(length / 2) : length));
    for (;;) {
      const settle = await underWay;
      const next = this.take(LARGEST_BATCH);
      this.isRunning = next.length > 0;
      if (!this.isRunning) {
        settle();
        return;
      }
      underWay = this.write(next);
      // Sent first: what the answered do next takes this process a while.
      await endOfTurn();
      settle();
    }
  }

  private take(count: number): readonly Waiting[] {
    return this.queue.splice(0, Math.min(count, LARGEST_BATCH));
  }

  /** Commits a batch; answers how to tell those who wait for it. Never fails. */
  private async write(batch: readonly Waiting[]): Promise<() => void> {
    try {
      const results = await this.commit(batch.map(({ request }) => request));
      return () => {
        for (const [index, waiting] of batch.entries()) settle(waiting, results[index]);
      };
    } catch (error) {
      return this.oneByOne(batch, error);
    }
  }

  /** A batch that failed as a whole is tried apart: one bad request harms no neighbour. */
  private async oneByOne(batch: readonly Waiting[], error: unknown): Promise<() => void> {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return () => only.reject(error);
    for (const waiting of batch) {
      try {
        const [result] = await this.commit([waiting.request]);
        settle(waiting, result);
      } catch (alone) {
        waiting.reject(alone);
      }
    }
    return () => undefined;
  }
}

const settle = (waiting: Waiting, result: AppendResult | undefined): void => {
  if (result === undefined) waiting.reject(new Error('a request of the batch got no answer'));
  else waiting.resolve(result);
};
