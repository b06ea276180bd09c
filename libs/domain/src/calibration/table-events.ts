import type { Instant, PersonId, ReviewId } from '../kernel/index.js';
import type { PublishedTable } from '../fairness/index.js';
import type { QuotaAttribute } from '../quotas/index.js';
import type { Personal } from '../review/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** What is said at the table before and after a card moves. */
export type TableEvent =
  /** A move that waits for others of the panel. */
  | E<
      'MoveProposed',
      {
        reviewId: ReviewId;
        to: Personal<string>;
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  | E<'MoveBacked', { reviewId: ReviewId; by: PersonId; at: Instant }>
  | E<'MoveOpposed', { reviewId: ReviewId; reason: Personal<string>; by: PersonId; at: Instant }>
  /** The last move of a card, taken back. */
  | E<
      'MoveUndone',
      {
        reviewId: ReviewId;
        from: Personal<string>;
        to: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  /** A member of the panel who will neither act on these cards nor see them. */
  | E<
      'MemberRecused',
      {
        person: PersonId;
        reviewIds: readonly ReviewId[];
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  /** So many may be in the bands of a quota, beyond what a reason alone allows. */
  | E<
      'QuotaExtended',
      {
        bands: readonly string[];
        group?: readonly string[];
        upTo: number;
        reason: Personal<string>;
        by: PersonId;
        at: Instant;
      }
    >
  /** A set of moves that is tried beside the table. */
  | E<'BranchOpened', { branch: string; title: Personal<string>; by: PersonId; at: Instant }>
  | E<
      'BranchMoved',
      {
        branch: string;
        reviewId: ReviewId;
        to: Personal<string>;
        reason: Personal<string>;
        /** Revision of the card it was tried on. */
        revision: number;
        by: PersonId;
        at: Instant;
      }
    >
  | E<'BranchAdopted', { branch: string; by: PersonId; at: Instant }>
  | E<'BranchDropped', { branch: string; by: PersonId; at: Instant }>
  /** How bands are spread over groups, as it may be told to anybody; frozen from then on. */
  | E<
      'AggregateReleased',
      {
        per: QuotaAttribute;
        floor: number;
        /** Whom it is made of: they are in no later table. */
        reviewIds: readonly ReviewId[];
        table: PublishedTable;
        by: PersonId;
        at: Instant;
      }
    >;
