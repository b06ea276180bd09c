import type { CycleId, PersonId, QuotaId, ReviewId, UnitId } from '@reprise/domain/kernel';

/** A review that is due a result in a cycle. */
export interface MemberOfCycle {
  readonly reviewId: ReviewId;
  readonly subject: PersonId;
  readonly unit: UnitId;
}

/** What quotas ask of the rows that every append keeps true. */
export interface QuotaRows {
  /** Everybody due a result, withdrawn and excused ones not; of one unit where it is named. */
  membersOf(where: {
    readonly cycleId: CycleId;
    readonly unit?: string | undefined;
  }): Promise<readonly MemberOfCycle[]>;
  /** Homes of the quotas that a review counts towards. */
  homesOf(reviewId: ReviewId): Promise<readonly QuotaId[]>;
}
