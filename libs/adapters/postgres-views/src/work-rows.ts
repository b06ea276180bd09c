import { Gathering } from '@reprise/application/kernel';
import type { Pool } from 'pg';

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
  private readonly tasks = new Gathering((ids: readonly string[]) => this.reviewsOfTasks(ids));

  constructor(private readonly pool: Pool) {}

  /** Which review a task belongs to, open or not. */
  async reviewOfTask(taskId: string): Promise<string | undefined> {
    return (await this.tasks.ask(taskId)) ?? undefined;
  }

  private async reviewsOfTasks(ids: readonly string[]): Promise<readonly (string | null)[]> {
    const { rows } = await this.pool.query<{ task_id: string; review_id: string }>({
      name: 'reviews-of-tasks',
      text: 'select task_id, review_id from log.task where task_id = any($1)',
      values: [ids],
    });
    const found = new Map(rows.map(({ task_id, review_id }) => [task_id, review_id]));
    return ids.map((id) => found.get(id) ?? null);
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
