import type { ReviewId, TaskId } from '@reprise/domain/kernel';
import { foldReview, initialReview } from '@reprise/domain/review';
import type { ReviewEvent, ReviewState } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import type { EventStore, ExpectedRevision } from '../ports/index.js';

export interface LoadedReview {
  readonly state: ReviewState;
  readonly expected: ExpectedRevision;
}

const MOST_KEPT = 20_000;
const MOST_TASKS = 50_000;

/**
 * Reviews folded from their streams. A folded state is kept with its revision and only what is
 * newer is read, so that a busy review is not replayed for each of its commands.
 */
export class ReviewStore {
  private readonly kept = new Map<ReviewId, { state: ReviewState; revision: number }>();
  private readonly tasks = new Map<string, ReviewId>();

  constructor(private readonly store: EventStore) {}

  /**
   * A review as this process knew it last, without asking the log. Somebody else may have moved it
   * since: only an append that expects this revision shows that nobody did.
   */
  recall(id: ReviewId): LoadedReview | undefined {
    const known = this.kept.get(id);
    return known && { state: known.state, expected: known.revision };
  }

  /** What a review came to by events that have been appended, the last of them at a revision. */
  remember(
    id: ReviewId,
    { events, after }: { readonly events: readonly ReviewEvent[]; readonly after: ReviewState },
    revision: number,
  ): void {
    this.keep(id, { state: after, revision });
    for (const event of events) {
      if (event.type !== 'StepOpened') continue;
      for (const { taskId } of event.tasks) this.keepTask(taskId, id);
    }
  }

  /** The review of a task that was opened here, which it stays with for ever. */
  reviewOfTask(taskId: string): ReviewId | undefined {
    return this.tasks.get(taskId);
  }

  async load(id: ReviewId): Promise<LoadedReview> {
    const known = this.kept.get(id);
    const from = known === undefined ? 0 : known.revision + 1;
    const newer = await this.store.readStream(`review-${id}`, from);
    const state = foldReview(
      known?.state ?? initialReview(),
      newer.map((event) => decode('review', event)),
    );
    const revision = from + newer.length - 1;
    this.keep(id, { state, revision });
    return { state, expected: revision < 0 ? 'noStream' : revision };
  }

  private keepTask(taskId: TaskId, id: ReviewId): void {
    if (this.tasks.size >= MOST_TASKS) this.tasks.clear();
    this.tasks.set(taskId, id);
  }

  private keep(id: ReviewId, entry: { state: ReviewState; revision: number }): void {
    this.kept.delete(id);
    if (entry.revision < 0) return;
    if (this.kept.size >= MOST_KEPT) {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined) this.kept.delete(oldest);
    }
    this.kept.set(id, entry);
  }
}
