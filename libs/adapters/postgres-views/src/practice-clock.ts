import type { Clock } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/**
 * The installation's clock. In practice it stands where it was last put, for every process alike;
 * an installation that never practised follows the real time.
 */
export class PracticeClock implements Clock {
  constructor(private readonly pool: Pool) {}

  async now(): Promise<Instant> {
    return (await this.practised()) ?? as<Instant>(new Date().toISOString());
  }

  async practised(): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ instant: Date }>('select instant from practice.clock');
    const [row] = rows;
    return row === undefined ? undefined : as<Instant>(row.instant.toISOString());
  }

  /** Moves the clock; never backwards. */
  async moveTo(instant: string): Promise<void> {
    await this.pool.query(
      `insert into practice.clock (instant) values ($1)
       on conflict (only_row) do update set instant = greatest(practice.clock.instant, excluded.instant)`,
      [instant],
    );
  }
}
