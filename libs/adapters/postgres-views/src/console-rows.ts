import type { ReviewsOfPeople } from '@reprise/application/ports';
import type { PersonId, ReviewId } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

export interface CycleCounts {
  readonly cycle_id: string;
  readonly reviews: number;
  readonly closed: number;
}

/** An open step that somebody should look at, with one of its open tasks if it has any. */
export interface StuckRow {
  readonly review_id: string;
  readonly subject: string;
  readonly unit: string;
  readonly step: string;
  readonly block: string;
  readonly kind: string;
  readonly due_at: Date | null;
  readonly is_overdue: boolean;
  readonly task_ids: readonly string[];
  readonly assignees: readonly string[];
}

export interface StuckAsked {
  readonly now: string;
  /** People who cannot act now. */
  readonly away: readonly string[];
  /** Blocks that wait for a fact somebody records. */
  readonly facts: readonly string[];
  readonly limit: number;
}

export interface DateGateRow {
  readonly block: string;
  readonly opens_at: Date | null;
  readonly waiting: number;
  readonly passed: number;
}

export interface OpenStepRow {
  readonly review_id: string;
  readonly step: string;
  readonly block: string;
  readonly due_at: Date | null;
  readonly task_ids: readonly string[];
  readonly assignees: readonly string[];
}

export interface ReviewFilter {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly unit?: string | undefined;
  readonly status?: string | undefined;
  /** Only reviews about one of these people. */
  readonly subjects?: readonly string[] | undefined;
}

export interface ListedReviewRow {
  readonly review_id: string;
  readonly cycle_id: string;
  readonly subject: string;
  readonly unit: string;
  readonly status: 'open' | 'closed';
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly flow_digest: string;
}

/** A step with the open tasks of its present iteration. */
const STEPS_WITH_TASKS = `
  select s.review_id, s.step, s.block, s.kind, s.due_at,
         coalesce(array_agg(t.task_id order by t.task_id) filter (where t.task_id is not null), '{}')
           as task_ids,
         coalesce(array_agg(t.assignee order by t.task_id) filter (where t.task_id is not null), '{}')
           as assignees
    from log.step s
    left join log.task t on t.review_id = s.review_id and t.step = s.step
     and t.iteration = s.iteration and t.status = 'open'
   where s.status = 'open'`;

const STUCK = `
  with open_step as (${STEPS_WITH_TASKS} and s.kind in ('task', 'decision', 'vote', 'window', 'moment', 'wait')
    and s.review_id in (select review_id from log.review where cycle_id = $1 and status = 'open')
    group by s.review_id, s.step, s.block, s.kind, s.due_at)
  select r.review_id, r.subject, r.unit, o.step, o.block, o.kind, o.due_at, o.task_ids, o.assignees,
         coalesce(o.due_at < $2, false) as is_overdue
    from open_step o join log.review r on r.review_id = o.review_id
   where (o.kind <> 'wait' and o.due_at < $2) or o.assignees && $3::text[] or o.kind = 'moment'
      or o.block = any($5)
   order by o.due_at asc nulls last, r.review_id, o.step limit $4`;

/** Rows for those who run cycles: progress, who is stuck, lists of reviews. */
export class ConsoleRows implements ReviewsOfPeople {
  constructor(private readonly pool: Pool) {}

  /** Reviews of one cycle, or of each, and how many of them are closed. */
  async cycleCounts(cycleId?: string): Promise<readonly CycleCounts[]> {
    const { rows } = await this.pool.query<CycleCounts>(
      `select cycle_id, count(*)::int as reviews,
              (count(*) filter (where status = 'closed'))::int as closed
         from log.review where $1::text is null or cycle_id = $1 group by cycle_id`,
      [cycleId ?? null],
    );
    return rows;
  }

  /** Everybody with something open in a cycle. */
  async openAssignees(cycleId: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ assignee: string }>(
      `select distinct t.assignee from log.task t
         join log.review r on r.review_id = t.review_id and r.status = 'open'
         join log.step s on s.review_id = t.review_id and s.step = t.step
          and s.iteration = t.iteration and s.status = 'open'
        where r.cycle_id = $1 and t.status = 'open'`,
      [cycleId],
    );
    return rows.map(({ assignee }) => assignee);
  }

  /** Open steps that are overdue, wait for somebody among those who are away, or for a fact. */
  async stuck(
    cycleId: string,
    { now, away, facts, limit }: StuckAsked,
  ): Promise<readonly StuckRow[]> {
    const { rows } = await this.pool.query<StuckRow>(STUCK, [cycleId, now, away, limit, facts]);
    return rows;
  }

  /** Gates that open by a date: who waits there, if not taken out, and who is past. */
  async dateGates(cycleId: string): Promise<readonly DateGateRow[]> {
    const { rows } = await this.pool.query<DateGateRow>(
      `select s.block, min(s.due_at) as opens_at,
              (count(*) filter (where s.status = 'open' and r.status = 'open'))::int as waiting,
              (count(*) filter (where s.status = 'closed'))::int as passed
         from log.step s join log.review r on r.review_id = s.review_id
        where r.cycle_id = $1 and s.kind = 'gate' and s.joins_of is null
        group by s.block order by s.block`,
      [cycleId],
    );
    return rows;
  }

  /** Reviews in the order of their ids, after one of them. */
  async reviews(
    { cycle, stage, unit, status, subjects }: ReviewFilter,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<readonly ListedReviewRow[]> {
    const { rows } = await this.pool.query<ListedReviewRow>(
      `select review_id, cycle_id, subject, unit, status, stage, outcome, flow_digest
         from log.review
        where review_id > $1 and ($2::text is null or cycle_id = $2)
          and ($3::text is null or (stage = $3 and status = 'open'))
          and ($4::text is null or unit = $4) and ($5::text is null or status = $5)
          and ($6::text[] is null or subject = any($6))
        order by review_id limit $7`,
      [after, ...[cycle, stage, unit, status, subjects].map((value) => value ?? null), limit],
    );
    return rows;
  }

  /** What is open in some reviews, earliest due first. */
  async openSteps(reviewIds: readonly string[]): Promise<readonly OpenStepRow[]> {
    const { rows } = await this.pool.query<OpenStepRow>(
      `${STEPS_WITH_TASKS} and s.review_id = any($1) and s.kind <> 'branch'
       group by s.review_id, s.step, s.block, s.kind, s.due_at order by s.due_at asc nulls last, s.step`,
      [reviewIds],
    );
    return rows;
  }

  async openReviewsWith(person: PersonId): Promise<readonly ReviewId[]> {
    const { rows } = await this.pool.query<{ id: ReviewId }>(
      `select review_id as id from log.review where subject = $1 and status = 'open'
       union
       select t.review_id from log.task t join log.review r on r.review_id = t.review_id
        where t.assignee = $1 and r.status = 'open'
       order by id`,
      [person],
    );
    return rows.map(({ id }) => id);
  }
}
