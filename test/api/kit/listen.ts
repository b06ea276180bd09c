import type { Client } from './client.js';

export interface Heard {
  readonly id: string;
  readonly topics: readonly string[];
}

export interface Listening {
  /** What the stream said first: where it begins. */
  readonly opened: Heard;
  /** The next event; waits for it. */
  next(): Promise<Heard>;
  /** Settles when the server ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

const heardIn = (block: string): Heard => {
  const value = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  const data = value('data');
  const { topics } = (data === '' ? { topics: [] } : JSON.parse(data)) as Heard;
  return { id: value('id'), topics };
};

/** Listens as a browser does, by the rules of server-sent events. */
export const listen = async (client: Client, lastEventId?: string): Promise<Listening> => {
  const stop = new AbortController();
  const answer = await fetch(`${client.address}/api/live`, {
    headers: {
      cookie: client.cookie(),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: stop.signal,
  });
  if (!answer.ok || answer.body === null) throw new Error(`not heard: ${String(answer.status)}`);
  const waiting: ((heard: Heard) => void)[] = [];
  const heard: Heard[] = [];
  const take = (event: Heard): void => {
    const waits = waiting.shift();
    if (waits === undefined) heard.push(event);
    else waits(event);
  };
  const ended = read(answer.body, take).catch(() => undefined);
  const next = (): Promise<Heard> => {
    const known = heard.shift();
    return known === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(known);
  };
  return { opened: await next(), next, ended, close: () => stop.abort() };
};

const read = async (
  body: ReadableStream<Uint8Array>,
  take: (event: Heard) => void,
): Promise<void> => {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.includes('id: ')) take(heardIn(block));
  }
};
