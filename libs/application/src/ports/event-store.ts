import type { NewEvent, PlacedEvent } from '@reprise/events/envelope';
import type { RowChange } from '@reprise/read-models/rows';

/**
 * The one port to the log. Memory, PostgreSQL and (optional package) KurrentDB implement it and
 * run the same contract suite (`@reprise/testing/event-store-contract`).
 */

export type { EventMetadata, NewEvent } from '@reprise/events/envelope';

/** An event as read back. `bytes` is the stored truth; the other fields are parsed from it. */
export interface StoredEvent extends PlacedEvent {
  /** Opaque but ordered: compare only with `comparePositions`. */
  readonly position: Position;
  /** The exact CloudEvents 1.0 JSON bytes that were stored. */
  readonly bytes: Uint8Array;
}

/** Ordered position in the whole log; zero-padded decimal text so that text order is log order. */
export type Position = string & { readonly __position: true };

export const START_POSITION = '0'.repeat(20) as Position;

export type ExpectedRevision = number | 'noStream';

export interface StreamWrite {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** One person's promise that a key is used for one request body only. */
export interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly bodyDigest: string;
}

/** A value that only one stream may hold, e.g. scope `mail`, value `a@b.c`. */
export interface UniqueClaim {
  readonly scope: string;
  readonly value: string;
  readonly holder: string;
}

/** What a decision rests on besides its own streams: these categories as read up to a position. */
export interface RestsOn {
  /** Not reviews, of which there is always something newer. */
  readonly categories: readonly string[];
  readonly upTo: Position;
}

export interface AppendRequest {
  /** At most 100 streams, all or nothing. May be empty: "nothing happened" stores its claim. */
  readonly writes: readonly StreamWrite[];
  /**
   * Appended only if nothing newer of these is stored when the append begins; cheaper than to read
   * them first, and what is stored in that very moment is seen no more than then.
   */
  readonly restsOn?: RestsOn;
  readonly claim?: Claim;
  readonly unique?: readonly UniqueClaim[];
  /** Rows that follow from the folded state (a review's next due), written with the events. */
  readonly rows?: readonly RowChange[];
}

export interface Appended {
  readonly kind: 'appended';
  readonly position: Position;
  readonly revisions: Readonly<Record<string, number>>;
}

export type AppendResult =
  | Appended
  /** Another append moved the stream: load and decide again. */
  | { readonly kind: 'conflict'; readonly stream: string; readonly actual: number | 'noStream' }
  /** Something is newer than what the decision rests on: read that, and decide again. */
  | { readonly kind: 'outdated' }
  /** Same key, same body: the first answer, again. */
  | { readonly kind: 'repeated'; readonly original: Appended }
  /** Same key, other body. */
  | { readonly kind: 'keyReused' }
  /** Someone else already holds the value. */
  | { readonly kind: 'taken'; readonly scope: string; readonly value: string };

export interface ReadAllOptions {
  readonly after: Position;
  readonly limit: number;
  /** Stream categories, e.g. `review`; all when absent. */
  readonly categories?: readonly string[];
}

export interface EventStore {
  append(request: AppendRequest): Promise<AppendResult>;
  /** Whole stream, or from a revision on. An unknown stream reads as empty. */
  readStream(stream: string, fromRevision?: number): Promise<readonly StoredEvent[]>;
  /** One page of the log in position order. Never shows a position before all smaller ones. */
  readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /** The claim made with this key, if any; asked before deciding. */
  findClaim(actor: string, key: string): Promise<ClaimRecord | undefined>;
  head(): Promise<Position>;
  /** Resolves as soon as something newer than `after` may exist, or after `timeoutMs`: a hint. */
  waitForNews(after: Position, timeoutMs: number): Promise<void>;
}

export interface ClaimRecord {
  readonly bodyDigest: string;
  readonly result: Appended;
}

/** Where a catch-up subscription stands. One row per subscriber name. */
export interface Checkpoints {
  load(subscriber: string): Promise<Position>;
  save(subscriber: string, position: Position): Promise<void>;
}

export const comparePositions = (a: Position, b: Position): number => (a < b ? -1 : a > b ? 1 : 0);

/** `review-0193…` → `review`: categories have no hyphen. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
