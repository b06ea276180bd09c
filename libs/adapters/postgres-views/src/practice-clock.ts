import { setTimeout as pause } from 'node:timers/promises';
import { Gathering } from '@reprise/application/kernel';
import type { Clock } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

interface ClockRow {
  readonly ahead_ms: string;
  readonly held_at: Date | null;
}

const REAL: ClockRow = { ahead_ms: '0', held_at: null };

/**
 * Whoever found no practice clock need not look again for so long: who makes the first one waits
 * as long before saying so, and then nobody still believes that there is none. A clock that is
 * there is read each time.
 */
const REAL_FOR_MS = 150;

/**
 * The installation's clock: the real time and, in practice, how far everybody has been moved
 * ahead of it; or, held, one instant that only `moveTo` changes. Every process reads the same
 * row, so all of them stand at the same moment.
 */
export class PracticeClock implements Clock {
  /** Every command asks; those who ask at the same time look at the same hand. */
  private readonly looks = new Gathering<'now', ClockRow>(async (askers) => {
    const { rows } = await this.pool.query<ClockRow>({
      name: 'clock',
      text: 'select ahead_ms, held_at from practice.clock',
    });
    const row = rows[0] ?? REAL;
    return askers.map(() => row);
  });
  private realUntil = 0;

  constructor(private readonly pool: Pool) {}

  async now(): Promise<Instant> {
    const { ahead_ms, held_at } = await this.look();
    const now = held_at ?? new Date(Date.now() + Number(ahead_ms));
    return as<Instant>(now.toISOString());
  }

  private async look(): Promise<ClockRow> {
    const asked = performance.now();
    if (asked < this.realUntil) return REAL;
    const row = await this.looks.ask('now');
    if (row === REAL) this.realUntil = asked + REAL_FOR_MS;
    return row;
  }

  /** Runs what may make the first practice clock; it stands for everybody when this is over. */
  private async set(text: string, values: readonly unknown[]): Promise<void> {
    this.realUntil = 0;
    const { rows } = await this.pool.query<{ is_new: boolean }>(
      `${text} returning xmax = 0 as is_new`,
      [...values],
    );
    if (rows[0]?.is_new === true) await pause(REAL_FOR_MS);
    this.realUntil = 0;
  }

  /** Stops the clock at an instant, so that what happens can be compared to the millisecond. */
  async hold(instant: string): Promise<void> {
    await this.set(
      `insert into practice.clock (ahead_ms, held_at) values (0, $1)
       on conflict (only_row) do update set held_at = excluded.held_at`,
      [instant],
    );
  }

  /** Moves the clock ahead to an instant and answers where it stands; it never goes back. */
  async moveTo(instant: string): Promise<Instant> {
    const ahead = Math.max(0, Math.ceil(Date.parse(instant) - Date.now()));
    await this.set(
      `insert into practice.clock as c (ahead_ms) values ($1)
       on conflict (only_row) do update set
         ahead_ms = case when c.held_at is null then greatest(c.ahead_ms, $1) else c.ahead_ms end,
         held_at = greatest(c.held_at, case when c.held_at is null then null else $2::timestamptz end)`,
      [ahead, instant],
    );
    return this.now();
  }

  /** Whether this is a place to practise in: only there may anything but time move the clock. */
  async isPractice(): Promise<boolean> {
    const { rows } = await this.pool.query('select from practice.clock');
    return rows.length > 0;
  }

  /** Moves a practice clock that exists ahead to an instant; makes none, and never goes back. */
  async follow(instant: string): Promise<void> {
    const ahead = Math.max(0, Math.ceil(Date.parse(instant) - Date.now()));
    await this.pool.query(
      `update practice.clock set
         ahead_ms = case when held_at is null then greatest(ahead_ms, $1) else ahead_ms end,
         held_at = case when held_at is null then null else greatest(held_at, $2::timestamptz) end`,
      [ahead, instant],
    );
  }
}
