import { changedShape } from '@reprise/http-contracts/live';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';

const channelName = 'reprise.live';

const topicsOf = (data: unknown): readonly string[] => {
  try {
    const parsed = changedShape.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data.topics : [];
  } catch {
    return [];
  }
};

type Hear = (topics: readonly string[]) => void;

/** Holds the one stream of this browser until aborted, and passes on what it hears. */
const lead = (hear: Hear, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const source = new EventSource('/api/live');
    source.addEventListener('changed', (event: MessageEvent<unknown>) => {
      hear(topicsOf(event.data));
    });
    signal.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });

/**
 * Tabs elect a leader with a lock, so that a browser holds one connection however many tabs are
 * open; the others hear by broadcast. When the leader closes, the next in line takes over.
 */
const follow = (hear: Hear, signal: AbortSignal): void => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const topics = z.array(z.string()).safeParse(event.data);
    if (topics.success) hear(topics.data);
  });
  const tell: Hear = (topics) => {
    hear(topics);
    channel.postMessage(topics);
  };
  // Locks exist only in secure contexts; on plain HTTP each tab holds its own stream.
  const elected =
    'locks' in navigator
      ? navigator.locks.request(channelName, { signal }, () => lead(tell, signal))
      : lead(hear, signal);
  elected
    .catch(() => undefined)
    .finally(() => {
      channel.close();
    });
};

/** Marks what changed on the server as stale, by topic: queries on screen read again at once. */
export const useLive = (enabled: boolean): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    const stop = new AbortController();
    follow((topics) => {
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
    }, stop.signal);
    return () => {
      stop.abort();
    };
  }, [enabled, queries]);
};
