import type { Pool } from 'pg';

/** An improvement or development plan as lists show it. */
export interface PlanRow {
  readonly plan_id: string;
  readonly kind: 'improvement' | 'development';
  readonly review_id: string;
  readonly cycle_id: string;
  readonly subject: string;
  readonly owner: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly status: 'open' | 'closed';
  readonly outcome: 'met' | 'not met' | null;
}

/** An open task of a plan as the inbox lists it. */
export interface OpenPlanTaskRow {
  readonly task_id: string;
  readonly plan_id: string;
  readonly kind: 'plan gap' | 'plan check-in' | 'plan outcome';
  readonly opened_at: Date;
  readonly due_at: Date;
  readonly subject: string;
  readonly cycle_id: string;
}

/** Reads rows of plans, which every append of a plan keeps true. */
export class PlanRows {
  constructor(private readonly pool: Pool) {}

  async plan(planId: string): Promise<PlanRow | undefined> {
    const { rows } = await this.pool.query<PlanRow>('select * from log.plan where plan_id = $1', [
      planId,
    ]);
    return rows[0];
  }

  /** Plans a person owns or is under: open ones first, then the latest. */
  async plansOf(person: string): Promise<readonly PlanRow[]> {
    const { rows } = await this.pool.query<PlanRow>(
      `select * from log.plan where subject = $1 or owner = $1
       order by status desc, to_on desc, plan_id limit 200`,
      [person],
    );
    return rows;
  }

  async plansOfReview(reviewId: string): Promise<readonly PlanRow[]> {
    const { rows } = await this.pool.query<PlanRow>(
      'select * from log.plan where review_id = $1 order by from_on, plan_id',
      [reviewId],
    );
    return rows;
  }

  /** A person's open plan tasks, the first due first. */
  async openTasks(assignee: string): Promise<readonly OpenPlanTaskRow[]> {
    const { rows } = await this.pool.query<OpenPlanTaskRow>(
      `select t.task_id, t.plan_id, t.kind, t.opened_at, t.due_at, p.subject, p.cycle_id
       from log.plan_task t join log.plan p on p.plan_id = t.plan_id
       where t.assignee = $1 and t.status = 'open'
       order by t.due_at, t.task_id limit 500`,
      [assignee],
    );
    return rows;
  }

  /** Which plan a task belongs to, open or not. */
  async planOfTask(taskId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ plan_id: string }>(
      'select plan_id from log.plan_task where task_id = $1',
      [taskId],
    );
    return rows[0]?.plan_id;
  }
}
