import type { Instant, PersonId, ReviewId } from '../kernel/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** Reading is an event where an auditor or the law would ask who read what. One stream a day. */
export type AccessEvent =
  /** Somebody replayed a review; looking on within the hour is the same opening. */
  | E<'ReviewOpenedForAudit', { reviewId: ReviewId; by: PersonId; at: Instant }>
  | E<'ReviewExported', { reviewId: ReviewId; by: PersonId; at: Instant; events: number }>;
