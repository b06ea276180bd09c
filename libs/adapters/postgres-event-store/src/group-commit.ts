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

/**
 * Group commit: while one transaction is under way, the next batch gathers. One write to disk
 * serves everyone in it, which is what pays for the single head row. A batch is taken when a turn
 * of the event loop ends: whoever was answered together comes again together, and the first of
 * them would otherwise have a transaction of their own.
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
    while (this.queue.length > 0) {
      await endOfTurn();
      const batch = this.queue.splice(0, LARGEST_BATCH);
      try {
        const results = await this.commit(batch.map(({ request }) => request));
        for (const [index, waiting] of batch.entries()) settle(waiting, results[index]);
      } catch (error) {
        await this.oneByOne(batch, error);
      }
    }
    this.isRunning = false;
  }

  /** A batch that failed as a whole is tried apart: one bad request harms no neighbour. */
  private async oneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      only.reject(error);
      return;
    }
    for (const waiting of batch) {
      try {
        const [result] = await this.commit([waiting.request]);
        settle(waiting, result);
      } catch (alone) {
        waiting.reject(alone);
      }
    }
  }
}

const settle = (waiting: Waiting, result: AppendResult | undefined): void => {
  if (result === undefined) waiting.reject(new Error('a request of the batch got no answer'));
  else waiting.resolve(result);
};
