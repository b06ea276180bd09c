import type { Instant, PersonId, ReviewId } from '../kernel/index.js';
import type { QuotaAttribute } from '../quotas/index.js';

interface Signed {
  readonly by: PersonId;
  readonly at: Instant;
}

interface OnCard extends Signed {
  readonly reviewId: ReviewId;
  /** Revision of the card the person saw. */
  readonly revision: number;
}

/** Takes the last move of a card back. */
export interface UndoMove extends OnCard {
  readonly type: 'UndoMove';
}

/** Agrees with a move that somebody proposed. */
export interface BackMove extends OnCard {
  readonly type: 'BackMove';
}

export interface OpposeMove extends OnCard {
  readonly type: 'OpposeMove';
  readonly reason: string;
}

/** Keeps a member of the panel, oneself or another, away from some cards. */
export interface RecuseMember extends Signed {
  readonly type: 'RecuseMember';
  readonly person: PersonId;
  readonly reviewIds: readonly ReviewId[];
  readonly reason: string;
}

/** Lets so many stand in the bands of a quota as do now, where that needs an approval. */
export interface ExtendQuota extends Signed {
  readonly type: 'ExtendQuota';
  readonly bands: readonly string[];
  readonly group?: readonly string[];
  readonly reason: string;
}

export interface OpenBranch extends Signed {
  readonly type: 'OpenBranch';
  readonly title: string;
}

/** Moves a card in a branch only; to the band it has, it is taken out of the branch. */
export interface TryMove extends OnCard {
  readonly type: 'TryMove';
  readonly branch: string;
  readonly to: string;
  readonly reason: string;
}

export interface AdoptBranch extends Signed {
  readonly type: 'AdoptBranch';
  readonly branch: string;
}

export interface DropBranch extends Signed {
  readonly type: 'DropBranch';
  readonly branch: string;
}

/** Publishes how bands are spread over groups, of everybody not published before. */
export interface ReleaseAggregate extends Signed {
  readonly type: 'ReleaseAggregate';
  readonly per: QuotaAttribute;
  /** Numbers smaller than this are hidden. */
  readonly floor: number;
}

export type TableCommand =
  | ReleaseAggregate
  | UndoMove
  | BackMove
  | OpposeMove
  | RecuseMember
  | ExtendQuota
  | OpenBranch
  | TryMove
  | AdoptBranch
  | DropBranch;
