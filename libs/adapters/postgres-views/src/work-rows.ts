import type { Pool } from 'pg';

/** An open task as the inbox lists it. */
export interface OpenTaskRow {
  readonly task_id: string;
  readonly review_id: string;
  readonly step: string;
  readonly block: string;
  readonly stage: string;
  readonly kind: string;
  readonly role: string;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly subject: string;
  readonly cycle_id: string;
  readonly flow_digest: string;
}

export interface InboxPage {
  readonly sort: 'due' | 'opened';
  readonly kind?: string | undefined;
  readonly overdueAt?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

const OPEN = `
  from log.task t
  join log.step s on s.review_id = t.review_id and s.step = t.step
   and s.status = 'open' and s.iteration = t.iteration
  join log.review r on r.review_id = t.review_id and r.status = 'open'
  where t.status = 'open'`;

const COLUMNS = `t.task_id, t.review_id, t.step, t.block, t.stage, t.kind, t.role, t.opened_at,
  s.due_at, r.subject, r.cycle_id, r.flow_digest`;

export interface ReviewRow {
  readonly review_id: string;
  readonly cycle_id: string;
  readonly subject: string;
  readonly status: 'open' | 'closed';
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly flow_digest: string;
}

type CycleStatus = 'draft' | 'launching' | 'running' | 'paused' | 'cancelled' | 'closed';

export interface CycleRow {
  readonly cycle_id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly flow_id: string;
  readonly flow_version: string;
  readonly flow_digest: string;
  readonly starts_on: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly status: CycleStatus;
  readonly subjects: string;
}

export interface ProgressRow {
  readonly unit: string;
  readonly stage: string | null;
  readonly status: string;
  readonly reviews: number;
}

/** Reads rows of the views that every append keeps true. */
export class WorkRows {
  constructor(private readonly pool: Pool) {}

  /** A person's open tasks; without a due last. */
  async inbox(assignee: string, page: InboxPage): Promise<readonly OpenTaskRow[]> {
    const order = page.sort === 'due' ? 's.due_at asc nulls last' : 't.opened_at desc';
    const { rows } = await this.pool.query<OpenTaskRow>(
      `select ${COLUMNS} ${OPEN} and t.assignee = $1
         and ($2::text is null or t.kind = $2)
         and ($3::timestamptz is null or s.due_at < $3)
       order by ${order}, t.task_id limit $4 offset $5`,
      [assignee, page.kind ?? null, page.overdueAt ?? null, page.limit, page.offset],
    );
    return rows;
  }

  async counts(
    assignee: string,
    now: string,
  ): Promise<{
    readonly open: number;
    readonly overdue: number;
    readonly kinds: readonly string[];
  }> {
    const { rows } = await this.pool.query<{ kind: string; open: number; overdue: number }>(
      `select t.kind, count(*)::int as open, count(*) filter (where s.due_at < $2)::int as overdue
       ${OPEN} and t.assignee = $1 group by t.kind order by t.kind`,
      [assignee, now],
    );
    const sum = (key: 'open' | 'overdue'): number =>
      rows.reduce((total, row) => total + row[key], 0);
    return { open: sum('open'), overdue: sum('overdue'), kinds: rows.map(({ kind }) => kind) };
  }

  /** Which review a task belongs to, open or not. */
  async reviewOfTask(taskId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ review_id: string }>(
      'select review_id from log.task where task_id = $1',
      [taskId],
    );
    return rows[0]?.review_id;
  }

  async reviewsOf(subject: string): Promise<readonly ReviewRow[]> {
    const { rows } = await this.pool.query<ReviewRow>(
      'select * from log.review where subject = $1 order by cycle_id desc limit 100',
      [subject],
    );
    return rows;
  }

  async cycles(): Promise<readonly CycleRow[]> {
    const { rows } = await this.pool.query<CycleRow>(
      'select * from log.cycle order by period_from desc, cycle_id limit 200',
    );
    return rows;
  }

  async cycle(cycleId: string): Promise<CycleRow | undefined> {
    const { rows } = await this.pool.query<CycleRow>(
      'select * from log.cycle where cycle_id = $1',
      [cycleId],
    );
    return rows[0];
  }

  /** Open and closed reviews of a cycle by unit and stage. */
  async progress(cycleId: string): Promise<readonly ProgressRow[]> {
    const { rows } = await this.pool.query<ProgressRow>(
      `select unit, stage, status, count(*)::int as reviews from log.review
       where cycle_id = $1 group by unit, stage, status order by unit, stage`,
      [cycleId],
    );
    return rows;
  }

  /** Streams of a clock that have something to do up to an instant, earliest first. */
  async dueStreams(clock: string, until: string, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>(
      `select stream from log.due where clock = $1 and next_due_at <= $2
       order by next_due_at, stream limit $3`,
      [clock, until, limit],
    );
    return rows.map(({ stream }) => stream);
  }

  /** The earliest due of one clock, or of the whole installation. */
  async earliestDue(clock?: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>(
      'select min(next_due_at) as at from log.due where $1::text is null or clock = $1',
      [clock ?? null],
    );
    return rows[0]?.at?.toISOString();
  }

  async openInCohort(cycleId: string, cohort: number): Promise<number> {
    const { rows } = await this.pool.query<{ open: number }>(
      `select count(*)::int as open from log.review
       where cycle_id = $1 and cohort = $2 and status = 'open'`,
      [cycleId, cohort],
    );
    return rows[0]?.open ?? 0;
  }
}
