import type { OtherReviews } from '@reprise/application/ports';
import type { EarlierWork } from '@reprise/domain/facts';
import type { PersonId } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/** What the reviews say of each other, read from the rows that every append keeps true. */
export class OtherReviewsRows implements OtherReviews {
  constructor(private readonly pool: Pool) {}

  async openTasksOf(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, number>> {
    const { rows } = await this.pool.query<{ assignee: PersonId; open: number }>(
      `select task.assignee, count(*)::int as open from log.task
       join log.step on step.review_id = task.review_id and step.step = task.step
       where task.assignee = any($1) and task.status = 'open'
         and step.status = 'open' and step.iteration = task.iteration
       group by task.assignee`,
      [people],
    );
    return new Map(rows.map(({ assignee, open }) => [assignee, open]));
  }

  async doersOf({
    subject,
    block,
    before,
  }: EarlierWork): Promise<readonly (readonly PersonId[])[]> {
    const { rows } = await this.pool.query<{ doers: readonly PersonId[] }>(
      `select array_agg(task.assignee order by task.task_id) as doers
       from log.review join log.task on task.review_id = review.review_id
       where review.subject = $1 and task.block = $2 and task.status = 'done'
         and review.review_id <> $3
       group by review.review_id order by max(task.opened_at) desc limit 100`,
      [subject, block, before],
    );
    return rows.map(({ doers }) => doers);
  }
}
