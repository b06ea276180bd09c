import { openFields, sealFields } from '@reprise/events/personal';
import type { FieldCodec } from '@reprise/events/personal';
import type { EventStore, StoredEvent } from '../ports/index.js';

/**
 * A log in which personal fields are sealed: the one place where events pass into it, and the one
 * where they pass out. An installation that keeps them in clear text uses its store as it is, so
 * that not sealing costs nothing. `bytes` stay what they are: the stored truth, sealed.
 */
export const sealedStore = (store: EventStore, codec: FieldCodec): EventStore => {
  const opened = async (events: readonly StoredEvent[]): Promise<readonly StoredEvent[]> => {
    await codec.ready([...new Set(events.map(({ stream }) => stream))]);
    return events.map((event) => openFields(codec, event.stream, event));
  };
  return {
    append: async (request) => {
      await codec.ready(request.writes.map(({ stream }) => stream));
      const writes = request.writes.map((write) => ({
        ...write,
        events: write.events.map((event) => sealFields(codec, write.stream, event)),
      }));
      return store.append({ ...request, writes });
    },
    readStream: async (stream, from) => opened(await store.readStream(stream, from)),
    readAll: async (options) => opened(await store.readAll(options)),
    findClaim: (actor, key) => store.findClaim(actor, key),
    head: () => store.head(),
    waitForNews: (after, timeoutMs) => store.waitForNews(after, timeoutMs),
  };
};
