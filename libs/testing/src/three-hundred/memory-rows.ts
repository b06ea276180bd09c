import type { DuePage, DueRows, DueStream, ReviewsOfPeople } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import type { MemoryEventStore } from '@reprise/memory-event-store';
import { dueTable } from '@reprise/read-models/dues';
import { reviewTable, taskTable } from '@reprise/read-models/reviews';

interface Waiting extends DueStream {
  readonly clock: string;
}

/** The due table of a store in memory: the same answers as in SQL. */
export class MemoryDues implements DueRows {
  constructor(private readonly store: MemoryEventStore) {}

  /** Everything that waits, earliest first. */
  all(): readonly Waiting[] {
    return this.store.rows
      .all(dueTable)
      .map((row) => ({
        stream: String(row['stream']),
        clock: String(row['clock']),
        dueAt: as<Instant>(String(row['next_due_at'])),
      }))
      .toSorted(byDue);
  }

  /** The earliest of all, without sorting what nobody asked for. */
  first(): Instant | undefined {
    let first: string | undefined;
    for (const row of this.store.rows.all(dueTable)) {
      const at = String(row['next_due_at']);
      if (first === undefined || at < first) first = at;
    }
    return first === undefined ? undefined : as<Instant>(first);
  }

  async upTo({ clock, until, after, limit }: DuePage): Promise<readonly DueStream[]> {
    return this.all()
      .filter((each) => each.clock === clock && each.dueAt <= until)
      .filter((each) => after === undefined || byDue(each, after) > 0)
      .slice(0, limit);
  }

  async earliest(clock: string): Promise<Instant | undefined> {
    return this.all().find((each) => each.clock === clock)?.dueAt;
  }
}

const byDue = (a: DueStream, b: DueStream): number => {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0;
};

/** Which running reviews a person is part of, asked of the rows of a store in memory. */
export class MemoryReviewsOfPeople implements ReviewsOfPeople {
  constructor(private readonly store: MemoryEventStore) {}

  async openReviewsWith(person: PersonId): Promise<readonly ReviewId[]> {
    const withTask = new Set(
      this.store.rows
        .all(taskTable)
        .filter((row) => row['assignee'] === person)
        .map((row) => row['review_id']),
    );
    return this.store.rows
      .all(reviewTable)
      .filter((row) => row['status'] === 'open')
      .filter((row) => row['subject'] === person || withTask.has(row['review_id'] ?? null))
      .map((row) => as<ReviewId>(String(row['review_id'])))
      .toSorted();
  }
}
