import type { MemberOfCycle, QuotaRows } from '@reprise/application/ports';
import type { CycleId, QuotaId, ReviewId } from '@reprise/domain/kernel';
import { DUE_NO_RESULT } from '@reprise/domain/quota-home';
import type { Pool } from 'pg';

const MEMBERS = `
  select r.review_id as "reviewId", r.subject, r.unit from log.review r
   where r.cycle_id = $1 and ($2::text is null or r.unit = $2)
     and (r.status = 'open' or r.outcome is null or r.outcome <> all($3))
   order by r.review_id`;

const HOMES = `
  select quota_id as id from log.quota_result where review_id = $1 order by quota_id`;

/** What quotas ask, read from the rows that every append keeps true. */
export class PostgresQuotaRows implements QuotaRows {
  constructor(private readonly pool: Pool) {}

  async membersOf({
    cycleId,
    unit,
  }: {
    readonly cycleId: CycleId;
    readonly unit?: string | undefined;
  }): Promise<readonly MemberOfCycle[]> {
    const { rows } = await this.pool.query<MemberOfCycle>(MEMBERS, [
      ...[cycleId, unit ?? null, DUE_NO_RESULT],
    ]);
    return rows;
  }

  async homesOf(reviewId: ReviewId): Promise<readonly QuotaId[]> {
    const { rows } = await this.pool.query<{ id: QuotaId }>(HOMES, [reviewId]);
    return rows.map(({ id }) => id);
  }
}
