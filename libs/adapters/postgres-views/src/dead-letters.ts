import type { Pool } from 'pg';

export interface DeadLetter {
  /** Who gave up: `relay`, `reactor`, `notifier`. */
  readonly subscriber: string;
  readonly position: string;
  /** What it was for: a workflow, an event, a message. */
  readonly target: string;
  readonly problem: string;
}

/** What a follower could not do and will not try again by itself. Nothing is skipped in silence. */
export class DeadLetters {
  constructor(private readonly pool: Pool) {}

  async keep({ subscriber, position, target, problem }: DeadLetter): Promise<void> {
    await this.pool.query(
      `insert into delivery.dead_letter (subscriber, position, target, problem, kept_at)
       values ($1, $2, $3, $4, now())
       on conflict (subscriber, position, target) do update set problem = excluded.problem`,
      [subscriber, position, target, problem],
    );
  }

  async count(): Promise<number> {
    const { rows } = await this.pool.query<{ kept: number }>(
      'select count(*)::int as kept from delivery.dead_letter',
    );
    return rows[0]?.kept ?? 0;
  }
}
