import { foldPlan } from '@reprise/domain/improvement-plan';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { foldReview, initialReview } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import type { RowChange } from '@reprise/read-models/rows';
import { personDue } from '../directory/index.js';
import { planDueRow } from '../plans/index.js';
import { categoryOf } from '../ports/index.js';
import type { EventStore, StoredEvent } from '../ports/index.js';
import { reviewDueRow } from '../reviews/index.js';

type Fold = (id: string, events: readonly StoredEvent[]) => readonly RowChange[];

/** What is due next follows from a stream as a whole; by the category of the stream. */
const FOLDS: Readonly<Record<string, Fold>> = {
  review: (_, events) => {
    const decoded = events.map((event) => decode('review', event));
    return reviewDueRow(foldReview(initialReview(), decoded));
  },
  improvementPlan: (_, events) => {
    const decoded = events.map((event) => decode('improvementPlan', event));
    return planDueRow(foldPlan([]), decoded);
  },
  person: (id, events) => {
    const decoded = events.map((event) => decode('person', event));
    // Judged as when the last change was made: carried again is carried once, forgotten is never.
    const now = as<Instant>(events.at(-1)?.time ?? '');
    return [personDue(as<PersonId>(id), decoded, now)];
  },
};

/** After these nothing of a stream is due any more. */
const ENDS: ReadonlySet<string> = new Set([
  'review.review-closed.v1',
  'improvement-plan.plan-closed.v1',
]);

/** Streams read again between two writes. */
const PAGE = 200;

/**
 * The rows a rebuild cannot project from single events: what the handlers wrote beside them. Fed
 * with the whole log, it remembers the streams that may still wait for something, and folds those.
 */
export class FoldedRows {
  private readonly waiting = new Set<string>();

  constructor(private readonly store: EventStore) {}

  see(event: StoredEvent): void {
    if (ENDS.has(event.type)) this.waiting.delete(event.stream);
    else if (mayWait(event)) this.waiting.add(event.stream);
  }

  async *rows(): AsyncGenerator<readonly RowChange[]> {
    const streams = [...this.waiting];
    for (let from = 0; from < streams.length; from += PAGE) {
      const page = streams.slice(from, from + PAGE);
      const folded = await Promise.all(page.map((stream) => this.fold(stream)));
      yield folded.flat();
    }
  }

  private async fold(stream: string): Promise<readonly RowChange[]> {
    const category = categoryOf(stream);
    const id = stream.slice(category.length + 1);
    return FOLDS[category]?.(id, await this.store.readStream(stream)) ?? [];
  }
}

/** Most people have no change that lies ahead; reading all their streams again would be for nothing. */
const mayWait = ({ stream, data, time }: StoredEvent): boolean => {
  const category = categoryOf(stream);
  return category === 'person' ? liesAhead(data, time) : category in FOLDS;
};

const liesAhead = (data: unknown, time: string): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'on' in data &&
  typeof data.on === 'string' &&
  data.on >= time.slice(0, 10);
