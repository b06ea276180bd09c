import { expect } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import type { EventStore, Position, StoredEvent } from '@reprise/application/ports';

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

type Streams = ReadonlyMap<string, readonly unknown[]>;

/** Stream → its events in order, of each only what is to be compared. */
export const byStream = (
  events: readonly StoredEvent[],
  compared: (event: StoredEvent) => unknown,
): Streams => {
  const streams = new Map<string, unknown[]>();
  for (const event of events) {
    const known = streams.get(event.stream) ?? [];
    known.push(compared(event));
    streams.set(event.stream, known);
  }
  return new Map([...streams].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** All of an event but when it was recorded. */
export const asItHappened = ({ id, type, data, time, metadata }: StoredEvent): unknown => ({
  ...{ id, type, data, time, metadata },
});

/**
 * What an event says, without when it happened and was recorded. The position at which a gate was
 * counted is a place in the whole log, where streams stand between one another as they happened to
 * be written: it is left out too, and proved by counting again at it.
 */
export const asItSays = ({ id, type, data, metadata }: StoredEvent): unknown => ({
  ...{ id, type, data: withoutPosition(type, data), actor: metadata.actor },
});

const withoutPosition = (type: string, data: unknown): unknown => {
  if (type === 'review-cycle.gate-opened.v1') return without(data, 'position');
  if (type !== 'review.gate-passed.v1') return data;
  const { opening } = data as { readonly opening: unknown };
  return { ...(data as object), opening: without(opening, 'position') };
};

const without = (data: unknown, field: string): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== field));

export const expectSameStreams = (found: Streams, expected: Streams): void => {
  expect([...found.keys()]).toEqual([...expected.keys()]);
  for (const [stream, events] of expected) {
    expect({ stream, events: found.get(stream) }).toEqual({ stream, events });
  }
};
