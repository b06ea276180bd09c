import type { Instant } from '@reprise/domain/kernel';

/** A stream that waits for its clock, and since when it is due. */
export interface DueStream {
  readonly stream: string;
  readonly dueAt: Instant;
}

export interface DuePage {
  readonly clock: string;
  readonly until: Instant;
  /** The last of the page before, so that one that cannot be carried out is passed over once. */
  readonly after?: DueStream | undefined;
  readonly limit: number;
}

/** Rows of the due table: which streams of a clock need it, and when. */
export interface DueRows {
  /** Streams due up to an instant, earliest first, those of one instant in the order of names. */
  upTo(page: DuePage): Promise<readonly DueStream[]>;
  /** The earliest due of a clock; none when nothing waits on it. */
  earliest(clock: string): Promise<Instant | undefined>;
}
