import type {
  GateCount,
  GateQuestion,
  JoinRows,
  Page,
  Position,
  SessionCount,
  SessionQuestion,
  WaitingAt,
  WaitingReview,
} from '@reprise/application/ports';
import type { CalibrationId, CycleId, ReviewId } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/** Whether review `r` has a step among some blocks ($n), in one of these states. */
const hasStep = (blocks: string, states: string): string =>
  `exists (select from log.step s where s.review_id = r.review_id
     and s.block = any(${blocks}::text[]) and s.status in (${states}))`;

const BEHIND = `'open', 'closed', 'skipped'`;

/** Whether review `r` has passed the block whose reach is given. */
const passed = (within: string, block: string, beyond: string): string =>
  `(${hasStep(beyond, BEHIND)} or (${hasStep(block, `'closed', 'skipped'`)}
    and not ${hasStep(within, `'open', 'again'`)}))`;

const STILL_IN = `r.cycle_id = $1 and (r.status = 'open' or r.outcome is distinct from 'withdrawn')`;

const GATE_COUNTS = `
  select g.group_id as "group", count(*)::int as denominator,
         (count(*) filter (where g.is_past))::int as numerator,
         (count(*) filter (where g.is_waiting))::int as waiting,
         (select position from log.head) as position
    from (select case when $2 then r.unit else r.cycle_id end as group_id,
                 r.status = 'open' and ${hasStep('array[$3]', `'open'`)} as is_waiting,
                 r.status = 'closed' or ${passed('$5', 'array[$4]', '$6')} as is_past
            from log.review r where ${STILL_IN}) g
   group by g.group_id order by g.group_id`;

const SESSION_COUNTS = `
  select g.group_id as "group", (count(*) filter (where g.is_awaited))::int as awaited,
         (count(*) filter (where g.is_waiting and not g.is_seated))::int as unseated
    from (select case when $2 then r.unit else r.cycle_id end as group_id,
                 ${hasStep('array[$3]', `'open'`)} as is_waiting,
                 not ${hasStep('array[$3] || $4', BEHIND)} as is_awaited,
                 exists (select from log.calibration_card k
                           join log.calibration c on c.calibration_id = k.calibration_id
                          where k.review_id = r.review_id and c.block = $3
                            and not k.is_carried) as is_seated
            from log.review r where r.cycle_id = $1 and r.status = 'open') g
   group by g.group_id order by g.group_id`;

const WAITING_AT = `
  select r.review_id as "reviewId", min(s.step) as step
    from log.step s join log.review r on r.review_id = s.review_id
   where r.cycle_id = $1 and r.status = 'open' and s.block = $2 and s.status = 'open'
     and ($3::text[] is null or r.unit = any($3)) and r.review_id > $4
     and ($5::timestamptz is null or (s.due_at < $5 and s.opened_at <= $6))
   group by r.review_id order by r.review_id limit $7`;

/** What joins reviews, read from the rows that every append keeps true. */
export class PostgresJoinRows implements JoinRows {
  constructor(private readonly pool: Pool) {}

  async gateCounts({ cycleId, gate, by, passed: reach }: GateQuestion): Promise<GateCount[]> {
    const { rows } = await this.pool.query<Omit<GateCount, 'position'> & { position: string }>(
      GATE_COUNTS,
      [cycleId, by === 'unit', gate, reach.block, reach.within, reach.beyond],
    );
    return rows.map((row) => ({ ...row, position: positionOf(row.position) }));
  }

  async sessionCounts({ cycleId, reach, by }: SessionQuestion): Promise<SessionCount[]> {
    const values = [cycleId, by === 'unit', reach.block, reach.beyond];
    const { rows } = await this.pool.query<SessionCount>(SESSION_COUNTS, values);
    return rows;
  }

  async waitingAt({ cycleId, block, units, due }: WaitingAt, page: Page): Promise<WaitingReview[]> {
    const { rows } = await this.pool.query<WaitingReview>(WAITING_AT, [
      cycleId,
      block,
      units ?? null,
      page.after ?? '',
      due?.before ?? null,
      due?.openedBy ?? null,
      page.limit,
    ]);
    return rows;
  }

  async sessionsToCarry(cycleId: CycleId): Promise<CalibrationId[]> {
    const { rows } = await this.pool.query<{ id: CalibrationId }>(
      `select c.calibration_id as id from log.calibration c
        where c.cycle_id = $1 and c.status = 'locked' and exists (
          select from log.calibration_card k
           where k.calibration_id = c.calibration_id and not k.is_carried)
        order by c.calibration_id`,
      [cycleId],
    );
    return rows.map(({ id }) => id);
  }

  async leavers(cycleId: CycleId): Promise<{ session: CalibrationId; reviewId: ReviewId }[]> {
    const { rows } = await this.pool.query<{ session: CalibrationId; reviewId: ReviewId }>(
      `select k.calibration_id as session, k.review_id as "reviewId"
         from log.calibration c
         join log.calibration_card k on k.calibration_id = c.calibration_id and not k.is_carried
         join log.review r on r.review_id = k.review_id and r.status = 'closed'
        where c.cycle_id = $1 and c.status = 'open' order by 1, 2`,
      [cycleId],
    );
    return rows;
  }

  async clocksUnlike(
    { cycleId, isPaused }: { readonly cycleId: CycleId; readonly isPaused: boolean },
    { after = '' as ReviewId, limit }: Page,
  ): Promise<ReviewId[]> {
    const { rows } = await this.pool.query<{ id: ReviewId }>(
      `select review_id as id from log.review
        where cycle_id = $1 and status = 'open' and is_paused <> $2 and review_id > $3
        order by review_id limit $4`,
      [cycleId, isPaused, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async openReviews(
    cycleId: CycleId,
    { after = '' as ReviewId, limit }: Page,
  ): Promise<ReviewId[]> {
    const { rows } = await this.pool.query<{ id: ReviewId }>(
      `select review_id as id from log.review
        where cycle_id = $1 and status = 'open' and review_id > $2 order by review_id limit $3`,
      [cycleId, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async countOpen(cycleId: CycleId): Promise<number> {
    const { rows } = await this.pool.query<{ open: number }>(
      `select count(*)::int as open from log.review where cycle_id = $1 and status = 'open'`,
      [cycleId],
    );
    return rows[0]?.open ?? 0;
  }
}

const positionOf = (position: string): Position => position.padStart(20, '0') as Position;
