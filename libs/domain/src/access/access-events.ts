import type { Instant, PersonId, ReviewId } from '../kernel/index.js';
import type { GivenRole } from './access.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/**
 * Reading is an event where an auditor or the law would ask who read what, and so is letting
 * somebody in. One stream a day.
 */
export type AccessEvent =
  /** Somebody replayed a review; looking on within the hour is the same opening. */
  | E<'ReviewOpenedForAudit', { reviewId: ReviewId; by: PersonId; at: Instant }>
  | E<'ReviewExported', { reviewId: ReviewId; by: PersonId; at: Instant; events: number }>
  /** A link was made with which this person may choose a password. */
  | E<'AccessInvited', { person: PersonId; by: PersonId; at: Instant }>
  /** Somebody's own account, made before they were in the directory, is theirs as a person of it. */
  | E<'AccountLinked', { person: PersonId; was: PersonId; by: PersonId; at: Instant }>
  /** All roles that the person holds from now on. */
  | E<'RolesGranted', { person: PersonId; roles: readonly GivenRole[]; by: PersonId; at: Instant }>;
