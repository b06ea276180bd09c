import type { AppendRequest } from '@reprise/application/ports';
import { nothingKnown } from './known.js';
import type { Known } from './known.js';

/** Streams whose last revision is remembered; about a hundred bytes each. */
const MOST_SEEN = 50_000;

/**
 * The last revision of each stream that this process read or wrote. A stream never shrinks, so
 * whoever expects what was seen last needs no further look: if another process was first, the
 * write itself meets its events.
 */
export class RevisionsSeen {
  private readonly revisions = new Map<string, number>();

  see(stream: string, revision: number): void {
    const before = this.revisions.get(stream) ?? -1;
    this.revisions.delete(stream);
    this.revisions.set(stream, Math.max(before, revision));
    if (this.revisions.size <= MOST_SEEN) return;
    const [oldest] = this.revisions.keys();
    if (oldest !== undefined) this.revisions.delete(oldest);
  }

  /** What a batch may be decided on without asking the database; nothing when that is not enough. */
  knownFor(requests: readonly AppendRequest[]): Known | undefined {
    const known = nothingKnown();
    for (const { writes, unique = [] } of requests) {
      if (unique.length > 0) return undefined;
      for (const { stream, expected } of writes) {
        const seen = this.revisions.get(stream);
        if (seen === undefined && expected !== 'noStream') return undefined;
        known.revisions.set(stream, seen ?? -1);
      }
    }
    return known;
  }
}
