import type { Instant } from '@reprise/domain/kernel';
import { RealWorld } from '../three-hundred/real-world.js';
import type { Parts } from '../three-hundred/real-world.js';

/** Somebody waits at the gate, a plan runs, some tasks are done and the due one is open. */
const EVERYTHING_RUNS = `
  select from log.due d
    join log.task t on d.stream = 'review-' || t.review_id and t.status = 'open'
   where d.next_due_at <= $1
     and exists (select from log.task where status = 'done')
     and exists (select from log.step where block = 'unit-assessed' and status = 'open')
     and exists (select from log.plan where status = 'open')
   limit 1`;

/** The world of real parts, in which something happens once: just before a task's due comes. */
export class InterruptedWorld extends RealWorld {
  /** When it happened. */
  interruptedAt: Instant | undefined;

  constructor(
    private readonly all: Parts,
    private readonly interrupt: (due: Instant) => Promise<void>,
  ) {
    super(all);
  }

  override async moveTo(instant: Instant): Promise<void> {
    const isTheTime = this.interruptedAt === undefined && (await this.doesEverythingRun(instant));
    if (isTheTime) {
      await this.settle();
      await this.interrupt(instant);
      this.interruptedAt = instant;
    }
    await super.moveTo(instant);
  }

  private async doesEverythingRun(until: Instant): Promise<boolean> {
    const { rowCount } = await this.all.installation.pool.query(EVERYTHING_RUNS, [until]);
    return rowCount === 1;
  }
}
