import type { MemberOfCycle, QuotaRows } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { CycleId, PersonId, QuotaId, ReviewId, UnitId } from '@reprise/domain/kernel';
import { DUE_NO_RESULT } from '@reprise/domain/quota-home';
import type { MemoryEventStore } from '@reprise/memory-event-store';
import { quotaResultTable } from '@reprise/read-models/quotas';
import { reviewTable } from '@reprise/read-models/reviews';
import { text } from './row-sets.js';

/** What quotas ask, of the rows of a store in memory: the same answers as in SQL. */
export class MemoryQuotaRows implements QuotaRows {
  constructor(private readonly store: MemoryEventStore) {}

  async membersOf({
    cycleId,
    unit,
  }: {
    readonly cycleId: CycleId;
    readonly unit?: string | undefined;
  }): Promise<readonly MemberOfCycle[]> {
    return this.store.rows
      .all(reviewTable)
      .filter((row) => row['cycle_id'] === cycleId && (unit ?? row['unit']) === row['unit'])
      .filter((row) => !DUE_NO_RESULT.some((end) => end === row['outcome']))
      .map((row) => ({
        reviewId: as<ReviewId>(text(row, 'review_id')),
        subject: as<PersonId>(text(row, 'subject')),
        unit: as<UnitId>(text(row, 'unit')),
      }));
  }

  async homesOf(reviewId: ReviewId): Promise<readonly QuotaId[]> {
    return this.store.rows
      .all(quotaResultTable)
      .filter((row) => row['review_id'] === reviewId)
      .map((row) => as<QuotaId>(text(row, 'quota_id')));
  }
}
