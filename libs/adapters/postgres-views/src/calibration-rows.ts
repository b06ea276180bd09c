import type { Pool } from 'pg';

/** A session as lists show it. */
export interface CalibrationRow {
  readonly calibration_id: string;
  readonly cycle_id: string;
  readonly block: string;
  /** Unit, or the cycle itself. */
  readonly group_id: string;
  readonly status: 'open' | 'locked';
  readonly opened_at: Date;
  readonly cards: number;
  readonly moved: number;
}

/** A seat that asks for work: its session is open. */
export interface SeatRow extends CalibrationRow {
  readonly task_id: string;
}

const SESSION = `c.calibration_id, c.cycle_id, c.block, c.group_id, c.status, c.opened_at,
  (select count(*)::int from log.calibration_card k
    where k.calibration_id = c.calibration_id) as cards,
  (select count(*)::int from log.calibration_card k
    where k.calibration_id = c.calibration_id and k.is_moved) as moved`;

/** Reads the rows of calibration sessions. */
export class CalibrationRows {
  constructor(private readonly pool: Pool) {}

  /** Sessions of one cycle or of all, newest first; of one person's panels when one is named. */
  async sessions(of: {
    readonly cycleId?: string | undefined;
    readonly person?: string | undefined;
  }): Promise<readonly CalibrationRow[]> {
    const { rows } = await this.pool.query<CalibrationRow>(
      `select ${SESSION} from log.calibration c
        where ($1::text is null or c.cycle_id = $1)
          and ($2::text is null or exists (select from log.calibration_seat s
                where s.calibration_id = c.calibration_id and s.person = $2))
        order by c.opened_at desc, c.calibration_id limit 500`,
      [of.cycleId ?? null, of.person ?? null],
    );
    return rows;
  }

  /** Sessions in which a person still has to decide, oldest first. */
  async openSeats(person: string): Promise<readonly SeatRow[]> {
    const { rows } = await this.pool.query<SeatRow>(
      `select s.task_id, ${SESSION} from log.calibration_seat s
         join log.calibration c on c.calibration_id = s.calibration_id and c.status = 'open'
        where s.person = $1 order by c.opened_at, c.calibration_id`,
      [person],
    );
    return rows;
  }

  /** The session a seat's task belongs to, open or not. */
  async sessionOfTask(taskId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ calibration_id: string }>(
      'select calibration_id from log.calibration_seat where task_id = $1',
      [taskId],
    );
    return rows[0]?.calibration_id;
  }
}
