import type { Pool } from 'pg';

/** A review as its subject finds it in a list. */
export interface OwnReviewRow {
  readonly review_id: string;
  readonly subject: string;
  readonly status: 'open' | 'closed';
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly flow_digest: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly starts_on: string;
  readonly period_from: string;
  readonly period_to: string;
}

/** An open step of a review, and one open task in it; steps that need nobody have none. */
export interface WaitingStepRow {
  readonly review_id: string;
  readonly step: string;
  readonly block: string;
  readonly kind: string;
  readonly due_at: Date | null;
  readonly task_id: string | null;
  readonly assignee: string | null;
}

export interface OwnPage {
  readonly limit: number;
  readonly after?: { readonly startsOn: string; readonly reviewId: string } | undefined;
}

const COLUMNS = `r.review_id, r.subject, r.status, r.stage, r.outcome, r.flow_digest,
  c.title_zh, c.title_en, c.starts_on, c.period_from, c.period_to`;

/** Reads rows of reviews for the people in them. */
export class ReviewRows {
  constructor(private readonly pool: Pool) {}

  /** Somebody's own reviews, of the latest cycle first. */
  async own(subject: string, { limit, after }: OwnPage): Promise<readonly OwnReviewRow[]> {
    const { rows } = await this.pool.query<OwnReviewRow>({
      name: 'own-reviews',
      text: `select ${COLUMNS} from log.review r join log.cycle c on c.cycle_id = r.cycle_id
        where r.subject = $1
          and ($2::text is null or (c.starts_on, r.review_id) < ($2::text, $3::text))
        order by c.starts_on desc, r.review_id desc limit $4`,
      values: [subject, after?.startsOn ?? null, after?.reviewId ?? null, limit],
    });
    return rows;
  }

  /** Every review of these people: open ones first, then of the latest cycle. */
  async ofPeople(subjects: readonly string[]): Promise<readonly OwnReviewRow[]> {
    const { rows } = await this.pool.query<OwnReviewRow>({
      name: 'reviews-of-people',
      text: `select ${COLUMNS} from log.review r join log.cycle c on c.cycle_id = r.cycle_id
        where r.subject = any($1)
        order by r.subject, (r.status = 'open') desc, c.starts_on desc, r.review_id`,
      values: [subjects],
    });
    return rows;
  }

  /** Every open step of these reviews with its open tasks, the first due first. */
  async openSteps(reviews: readonly string[]): Promise<readonly WaitingStepRow[]> {
    const { rows } = await this.pool.query<WaitingStepRow>({
      name: 'open-steps',
      text: `select s.review_id, s.step, s.block, s.kind, s.due_at, t.task_id, t.assignee
        from log.step s left join log.task t on t.review_id = s.review_id and t.step = s.step
         and t.iteration = s.iteration and t.status = 'open'
        where s.review_id = any($1) and s.status = 'open'
        order by s.due_at nulls last, s.step, t.task_id`,
      values: [reviews],
    });
    return rows;
  }
}
