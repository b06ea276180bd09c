import type { ClockDue, DeadLetters } from '@reprise/postgres-views';
import type { Place } from '../activities/index.js';
import { rest } from '../platform/rest.js';
import type { Bells } from '../relay/index.js';
import { cycleWorkflow, isKeptByWorkflow } from '../temporal/ringer.js';

const LOOKS_EVERY_MS = 1_000;
const WHOLE_ROUND_MS = 3_600_000;
/** A clock that is late is rung again only after this: it may be at work on a long page. */
const PATIENCE_MS = 15_000;

type Parts = Pick<Place, 'installation' | 'relayRows' | 'log'> & {
  readonly bells: Bells;
  readonly deadLetters: DeadLetters;
};

/**
 * Compares the store with what should run, and rings: every open cycle and every clock something
 * waits on, at the start and hourly. A workflow that runs looks once more than it had to; one that
 * does not, because Temporal lost it or its ring, is started. Where people practise, the clock may
 * be moved by hand at any moment, so what is late is rung each second.
 */
export class Reconciliation {
  private rungAt: ReadonlyMap<string, number> = new Map();

  constructor(private readonly parts: Parts) {}

  async keepGoing(signal: AbortSignal): Promise<void> {
    for (let since = WHOLE_ROUND_MS; !signal.aborted; since += LOOKS_EVERY_MS) {
      if (since >= WHOLE_ROUND_MS) {
        await this.wholeRound();
        since = 0;
      } else if (await this.parts.installation.clock.isPractice()) await this.ringTheLate();
      await rest(LOOKS_EVERY_MS, signal);
    }
  }

  async wholeRound(): Promise<void> {
    const { installation, relayRows, bells, deadLetters, log } = this.parts;
    const kept = await deadLetters.count();
    if (kept > 0)
      log.error({ kept }, 'dead letters: what could not be carried on waits for somebody');
    const head = await installation.handling.store.head();
    const cycles = (await relayRows.openCycles()).map(cycleWorkflow);
    const clocks = (await installation.dues.clocks()).map(({ clock }) => clock);
    await bells.ring([...cycles, ...clocks.filter(isKeptByWorkflow)], head);
  }

  private async ringTheLate(): Promise<void> {
    const { installation, bells } = this.parts;
    const late = await installation.dues.clocks(await installation.clock.now());
    const clocks = this.notRungLately(late.filter(({ clock }) => isKeptByWorkflow(clock)));
    if (clocks.length === 0) return;
    await bells.ring(clocks, await installation.handling.store.head());
  }

  private notRungLately(late: readonly ClockDue[]): readonly string[] {
    const now = performance.now();
    const rungAt = new Map<string, number>();
    const clocks: string[] = [];
    for (const { clock, dueAt } of late) {
      const key = `${clock} ${dueAt}`;
      const before = this.rungAt.get(key) ?? -PATIENCE_MS;
      const isPatient = now - before < PATIENCE_MS;
      rungAt.set(key, isPatient ? before : now);
      if (!isPatient) clocks.push(clock);
    }
    this.rungAt = rungAt;
    return clocks;
  }
}
