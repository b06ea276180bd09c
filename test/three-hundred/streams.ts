import { START_POSITION } from '@reprise/application/ports';
import type { EventStore, Position, StoredEvent } from '@reprise/application/ports';

/** What an event says, without when it happened and was recorded. */
interface Comparable {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly actor: string;
}

const PAGE = 10_000;

export const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (let after: Position = START_POSITION; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all;
    after = page.at(-1)?.position ?? after;
  }
};

/**
 * Stream → its events in order. The position at which a gate was counted is a place in the whole
 * log, where streams stand between one another as they happened to be written: it is left out
 * here, and proved by counting again at it.
 */
export const byStream = (events: readonly StoredEvent[]): ReadonlyMap<string, Comparable[]> => {
  const streams = new Map<string, Comparable[]>();
  for (const { stream, id, type, data, metadata } of events) {
    const known = streams.get(stream) ?? [];
    known.push({ id, type, data: withoutPosition(type, data), actor: metadata.actor });
    streams.set(stream, known);
  }
  return new Map([...streams].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const withoutPosition = (type: string, data: unknown): unknown => {
  if (type === 'review-cycle.gate-opened.v1') return without(data, 'position');
  if (type !== 'review.gate-passed.v1') return data;
  const { opening } = data as { readonly opening: unknown };
  return { ...(data as object), opening: without(opening, 'position') };
};

const without = (data: unknown, field: string): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== field));
