import { setTimeout as pause } from 'node:timers/promises';
import type { Checkpoints, EventStore, Position, StoredEvent } from '@reprise/application/ports';
import { keepTrying } from './keep-trying.js';
import type { Log } from './log.js';

export interface Subscription {
  /** Under this name its checkpoint is kept. */
  readonly name: string;
  readonly categories?: readonly string[];
  readonly limit: number;
  /** Events in the order of the log. What it throws is tried again, with the same events. */
  handle(events: readonly StoredEvent[]): Promise<void>;
  /** Called when nothing is new for it, at least once a second. */
  idle?(): Promise<void>;
}

export interface Following {
  readonly store: EventStore & Checkpoints;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const LOOKS_EVERY_MS = 1_000;
const GATHERS_MS = 10;

/**
 * Catches up with the log and stays with it. The checkpoint is saved after the events are handled,
 * so a crash in between hands them over again: everything that follows must bear a repetition.
 */
export const follow = async (
  subscription: Subscription,
  { store, log, signal }: Following,
): Promise<void> => {
  const { name } = subscription;
  const trying = { what: name, log, signal };
  let position = await keepTrying(trying, () => store.load(name));
  while (position !== undefined && !signal.aborted) {
    const from: Position = position;
    position = await keepTrying(trying, () => nextPage(subscription, store, from));
  }
};

type Store = Following['store'];

const nextPage = async (
  subscription: Subscription,
  store: Store,
  after: Position,
): Promise<Position> => {
  const { events, next } = await readPage(subscription, store, after);
  if (events.length > 0) await subscription.handle(events);
  else await subscription.idle?.();
  // Also past what does not concern it: how far somebody has read is asked from outside.
  if (next > after) await store.save(subscription.name, next);
  else await store.waitForNews(next, LOOKS_EVERY_MS);
  // While others are busy there is news all the time: a little later there is more of it at once.
  if (events.length < subscription.limit) await pause(GATHERS_MS);
  return next;
};

interface PageRead {
  readonly events: readonly StoredEvent[];
  /** From where to go on: past events of other categories, too. */
  readonly next: Position;
}

const readPage = async (
  { limit, categories }: Subscription,
  store: Store,
  after: Position,
): Promise<PageRead> => {
  // Read before the page: what is appended in between lies behind it and comes with the next.
  const head = await store.head();
  if (head <= after) return { events: [], next: after };
  const only = categories === undefined ? {} : { categories };
  const events = await store.readAll({ after, limit, ...only });
  const last = events.at(-1)?.position ?? after;
  return { events, next: events.length < limit && head > last ? head : last };
};
