import type { AppendRequest, EventStore, NewEvent } from '@reprise/application/ports';
import { derivedId } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';

let serial = 0;
export const newEvent = (word: string, type = 'thing.said.v1'): NewEvent => {
  serial += 1;
  return {
    id: derivedId<PersonId>('event', String(serial), word),
    type,
    data: { word },
    time: '2026-01-05T01:00:00.000Z',
    metadata: { actor: 'tester', correlationId: 'c', causationId: 'c' },
  };
};

export const one = (
  stream: string,
  expected: number | 'noStream',
  ...words: string[]
): AppendRequest => ({
  writes: [{ stream, expected, events: words.map((word) => newEvent(word)) }],
});

/** Appends to a shared stream and an own one at once, looking again whenever somebody was first. */
export const writeTurns = async (
  store: EventStore,
  writer: number,
  turns: number,
): Promise<number> => {
  let lost = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    for (;;) {
      const shared = (await store.readStream('thing-shared')).length;
      const result = await store.append({
        writes: [
          ...one('thing-shared', shared === 0 ? 'noStream' : shared - 1, `${writer}/${turn}`)
            .writes,
          ...one(`thing-w${writer}`, turn === 0 ? 'noStream' : turn - 1, 'mine').writes,
        ],
      });
      if (result.kind === 'appended') break;
      lost += 1;
    }
  }
  return lost;
};
