import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@reprise/application/ports';
import { callersDo } from './callers.js';
import { hold } from './contest.js';
import type { Outcome } from './contest.js';
import { PlainInserts } from './plain-inserts.js';
import { sample } from './sample.js';
import type { Site } from './site.js';
import { MOST_CONNECTIONS } from './task-completion.js';

/** So that an event takes about as many bytes as ours do on average. */
const WORD = 'x'.repeat(150);
const BODY = 'x'.repeat(545);

const event = (): NewEvent => ({
  id: randomUUID(),
  type: 'thing.said.v1',
  data: { word: WORD },
  time: '2026-01-05T01:00:00.000Z',
  metadata: { actor: 'bench', correlationId: 'bench', causationId: 'bench' },
});

/** One event to a stream of its own, against a plain row inserted and committed. */
export const benchAppend = async (site: Site, rounds: number): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { callers, appends } of [
    { callers: 1, appends: 800 },
    { callers: 8, appends: 6_000 },
    { callers: 32, appends: 12_000 },
  ]) {
    const plain = await PlainInserts.open(
      site.connectionString,
      Math.min(callers, MOST_CONNECTIONS),
    );
    const streams = (): readonly string[] =>
      Array.from({ length: appends }, () => `thing-${randomUUID()}`);
    const once = (work: (stream: string) => Promise<void>) => () =>
      sample(site.server, () =>
        callersDo(callers, streams(), async (stream) => {
          await work(stream);
          return 1;
        }),
      );
    const contest = {
      name: `${callers} caller${callers === 1 ? '' : 's'}`,
      product: once(async (stream) => {
        const writes = [{ stream, expected: 'noStream', events: [event()] }] as const;
        const { kind } = await site.installation.store.append({ writes });
        if (kind !== 'appended') throw new Error(`an append was answered: ${kind}`);
      }),
      reference: once((stream) => plain.insert(stream, BODY)),
    };
    outcomes.push(await hold(contest, rounds));
    await plain.close();
  }
  return outcomes;
};
