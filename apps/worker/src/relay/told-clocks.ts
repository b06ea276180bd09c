import type { Instant } from '@reprise/domain/kernel';

interface ClockDue {
  readonly clock: string;
  readonly dueAt: Instant;
}

/**
 * What each clock was last known to wait for. A clock is rung only when its earliest instant
 * became earlier: one that became later is found out by the clock itself when it rings in vain.
 */
export class ToldClocks {
  private readonly told = new Map<string, Instant>();

  /** Those that must ring. */
  earlier(present: readonly ClockDue[]): readonly string[] {
    return present.flatMap(({ clock, dueAt }) => {
      const before = this.told.get(clock);
      return before === undefined || dueAt < before ? [clock] : [];
    });
  }

  /** Remembers the present, later instants too, so that "earlier" is always asked of it. */
  remember(present: readonly ClockDue[]): void {
    for (const { clock, dueAt } of present) this.told.set(clock, dueAt);
  }
}
