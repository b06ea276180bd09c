/** A session that ended elsewhere is still taken here for this long. */
const KEPT_MS = 5_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly personId: Promise<string | undefined>;
  readonly until: number;
}

/**
 * Whose session a token is, kept for a few seconds, so that one page with its ten requests asks
 * the database once.
 */
export class KnownSessions {
  private readonly kept = new Map<string, Kept>();

  find(token: string, look: () => Promise<string | undefined>): Promise<string | undefined> {
    const known = this.kept.get(token);
    if (known !== undefined && known.until > performance.now()) return known.personId;
    const personId = look();
    this.keep(token, { personId, until: performance.now() + KEPT_MS });
    personId.then(
      // Nobody yet may be somebody at the next request: that answer is not kept.
      (found) => found ?? this.kept.delete(token),
      () => this.kept.delete(token),
    );
    return personId;
  }

  private keep(token: string, entry: Kept): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(token, entry);
  }

  /** Somebody signed in or out, or changed their password: all are asked for again. */
  forget(): void {
    this.kept.clear();
  }
}
