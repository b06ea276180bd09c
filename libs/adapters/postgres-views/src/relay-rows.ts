import type { CycleId } from '@reprise/domain/kernel';
import type { Pool } from 'pg';

export interface Concerning {
  readonly reviews: readonly string[];
  readonly calibrations: readonly string[];
}

/** Which workflows an event concerns, from the rows that every append keeps true. */
export class RelayRows {
  constructor(private readonly pool: Pool) {}

  /** Cycles that were launched and are not over. */
  async openCycles(): Promise<readonly CycleId[]> {
    const { rows } = await this.pool.query<{ id: CycleId }>(
      `select cycle_id as id from log.cycle
       where status in ('launching', 'running', 'paused') order by cycle_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Cycles these reviews and calibration sessions belong to. */
  async cyclesOf({ reviews, calibrations }: Concerning): Promise<readonly CycleId[]> {
    const { rows } = await this.pool.query<{ id: CycleId }>(
      `select cycle_id as id from log.review where review_id = any($1)
       union select cycle_id from log.calibration where calibration_id = any($2)`,
      [reviews, calibrations],
    );
    return rows.map(({ id }) => id);
  }

  /** How many open reviews of a cycle stand in which stage: `goal-setting: 34`. */
  async stagesOf(cycleId: CycleId): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stage: string | null; open: number }>(
      `select stage, count(*)::int as open from log.review
       where cycle_id = $1 and status = 'open' group by stage order by stage`,
      [cycleId],
    );
    return rows.map(({ stage, open }) => `${stage ?? 'not begun'}: ${open}`);
  }
}
