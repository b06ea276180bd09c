import type { DuePage, DueRows as Port, DueStream } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/** A clock and the earliest instant something on it waits for. */
export interface ClockDue {
  readonly clock: string;
  readonly dueAt: Instant;
}

interface ClockRow {
  readonly clock: string;
  readonly at: Date;
}

const clockDue = ({ clock, at }: ClockRow): ClockDue => ({
  clock,
  dueAt: as<Instant>(at.toISOString()),
});

/** Reads the due table, which every append keeps true. */
export class DueRows implements Port {
  constructor(private readonly pool: Pool) {}

  async upTo({ clock, until, after, limit }: DuePage): Promise<readonly DueStream[]> {
    const { rows } = await this.pool.query<{ stream: string; at: Date }>(
      `select stream, next_due_at as at from log.due
       where clock = $1 and next_due_at <= $2
         and ($3::timestamptz is null or (next_due_at, stream collate "C") > ($3, $4))
       order by next_due_at, stream collate "C" limit $5`,
      [clock, until, after?.dueAt ?? null, after?.stream ?? '', limit],
    );
    return rows.map(({ stream, at }) => ({ stream, dueAt: as<Instant>(at.toISOString()) }));
  }

  async earliest(clock: string): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>(
      'select min(next_due_at) as at from log.due where clock = $1',
      [clock],
    );
    const at = rows[0]?.at?.toISOString();
    return at === undefined ? undefined : as<Instant>(at);
  }

  /** Clocks that keep any of these streams, with the earliest instant of the whole clock. */
  async clocksOf(streams: readonly string[]): Promise<readonly ClockDue[]> {
    const { rows } = await this.pool.query<ClockRow>(
      `select clock, min(next_due_at) as at from log.due
       where clock in (select clock from log.due where stream = any($1)) group by clock`,
      [streams],
    );
    return rows.map(clockDue);
  }

  /** Every clock something waits on; with an instant, only those that are due by then. */
  async clocks(dueBy?: Instant): Promise<readonly ClockDue[]> {
    const { rows } = await this.pool.query<ClockRow>(
      `select clock, min(next_due_at) as at from log.due group by clock
       having $1::timestamptz is null or min(next_due_at) <= $1 order by 2, 1`,
      [dueBy ?? null],
    );
    return rows.map(clockDue);
  }
}
