import type { Clock } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

/**
 * The installation's clock: the real time and, in practice, how far everybody has been moved
 * ahead of it. Every process reads the same row, so all of them stand at the same moment.
 */
export class PracticeClock implements Clock {
  constructor(private readonly pool: Pool) {}

  async now(): Promise<Instant> {
    return instantIn(await this.aheadMs());
  }

  /** How far ahead of the real time this installation is, in milliseconds; 0 without practice. */
  async aheadMs(): Promise<number> {
    const { rows } = await this.pool.query<{ ahead_ms: string }>(
      'select ahead_ms from practice.clock',
    );
    return Number(rows[0]?.ahead_ms ?? 0);
  }

  /** Moves the clock ahead to an instant and answers where it stands; it never goes back. */
  async moveTo(instant: string): Promise<Instant> {
    const ahead = Date.parse(instant) - Date.now();
    await this.pool.query(
      `insert into practice.clock (ahead_ms) values ($1) on conflict (only_row)
       do update set ahead_ms = greatest(practice.clock.ahead_ms, excluded.ahead_ms)`,
      [Math.max(0, Math.ceil(ahead))],
    );
    return this.now();
  }
}

const instantIn = (aheadMs: number): Instant =>
  as<Instant>(new Date(Date.now() + aheadMs).toISOString());
