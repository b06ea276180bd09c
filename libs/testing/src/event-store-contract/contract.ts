import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Checkpoints, EventStore, StoredEvent } from '@reprise/application/ports';
import { START_POSITION } from '@reprise/application/ports';
import type { InlineView, Row, ViewTable } from '@reprise/read-models/rows';
import { newEvent, one, writeTurns } from './writing.js';

/** A store under test, and a look at the rows of its inline view. */
export interface StoreUnderTest {
  readonly store: EventStore & Checkpoints;
  readonly rows: (table: ViewTable) => Promise<readonly Row[]>;
}

/** Opens an empty store; the stores of one family are closed together at the end. */
export interface StoreFamily {
  readonly open: (views: readonly InlineView[]) => Promise<StoreUnderTest>;
  readonly close: () => Promise<void>;
}

const table: ViewTable = {
  name: 'latest',
  columns: { stream: 'text', count: 'bigint', word: 'text' },
  key: ['stream'],
  indexes: [['word']],
};

/** Counts nothing by itself: its rows say what the last events of each stream were. */
const view: InlineView = {
  tables: [table],
  project: ({ stream, type, data, revision }) => {
    const word =
      typeof data === 'object' && data !== null && 'word' in data ? String(data.word) : '';
    if (type === 'thing.ended.v1') return [{ op: 'drop', table, key: { stream } }];
    if (revision === 0) return [{ op: 'put', table, row: { stream, count: 1, word } }];
    return [{ op: 'patch', table, key: { stream }, set: { count: revision + 1, word } }];
  },
};

const wordsOf = (events: readonly StoredEvent[]): readonly unknown[] =>
  events.map(({ data }) => (data as { readonly word: unknown }).word);

/** What every event store must keep, whatever it stands on. */
export const eventStoreContract = (name: string, family: () => Promise<StoreFamily>): void => {
  describe(`the event store contract on ${name}`, () => {
    let opened: StoreFamily;
    let under: StoreUnderTest;
    let store: EventStore & Checkpoints;

    beforeAll(async () => {
      opened = await family();
    }, 120_000);
    afterAll(async () => {
      await opened.close();
    });
    beforeEach(async () => {
      under = await opened.open([view]);
      store = under.store;
    });

    it('reads back what it acknowledged, at its revision and position', async () => {
      const result = await store.append(one('thing-1', 'noStream', 'a', 'b'));
      expect(result).toMatchObject({ kind: 'appended', revisions: { 'thing-1': 1 } });
      const events = await store.readStream('thing-1');
      expect(wordsOf(events)).toEqual(['a', 'b']);
      expect(events.map(({ revision }) => revision)).toEqual([0, 1]);
      expect(events.at(-1)?.position).toBe(await store.head());
      expect(await store.readStream('thing-1', 1)).toEqual(events.slice(1));
      expect(await store.readStream('thing-2')).toEqual([]);
    });

    it('refuses an append whose stream has moved, and says where it is', async () => {
      await store.append(one('thing-1', 'noStream', 'a'));
      expect(await store.append(one('thing-1', 'noStream', 'b'))).toEqual({
        kind: 'conflict',
        stream: 'thing-1',
        actual: 0,
      });
      expect(await store.append(one('thing-2', 3, 'b'))).toMatchObject({ actual: 'noStream' });
      expect(wordsOf(await store.readStream('thing-1'))).toEqual(['a']);
    });

    it('writes several streams or none of them', async () => {
      await store.append(one('thing-1', 'noStream', 'a'));
      const writes = [...one('thing-2', 'noStream', 'x').writes, ...one('thing-1', 9, 'y').writes];
      expect((await store.append({ writes })).kind).toBe('conflict');
      expect(await store.readStream('thing-2')).toEqual([]);
    });

    it('answers a repeated append with its first answer', async () => {
      const request = one('thing-1', 'noStream', 'a', 'b');
      const first = await store.append(request);
      await store.append(one('thing-1', 1, 'c'));
      expect(await store.append(request)).toEqual({ kind: 'repeated', original: first });
      expect(wordsOf(await store.readStream('thing-1'))).toEqual(['a', 'b', 'c']);
    });

    it('keeps a claim to its body', async () => {
      const claim = { actor: 'p', key: 'k', bodyDigest: 'one' };
      const first = await store.append({ ...one('thing-1', 'noStream', 'a'), claim });
      expect(await store.append({ ...one('thing-1', 0, 'b'), claim })).toEqual({
        kind: 'repeated',
        original: first,
      });
      const other = { ...claim, bodyDigest: 'two' };
      expect(await store.append({ ...one('thing-1', 0, 'b'), claim: other })).toEqual({
        kind: 'keyReused',
      });
      expect(await store.findClaim('p', 'k')).toEqual({ bodyDigest: 'one', result: first });
      expect(await store.findClaim('q', 'k')).toBeUndefined();
    });

    it('stores the claim of a command after which nothing had to happen', async () => {
      const claim = { actor: 'p', key: 'k', bodyDigest: 'one' };
      const first = await store.append({ writes: [], claim });
      expect(first.kind).toBe('appended');
      expect(await store.append({ writes: [], claim })).toEqual({
        kind: 'repeated',
        original: first,
      });
    });

    it('gives a unique value to one holder only', async () => {
      const unique = (holder: string) => [{ scope: 'mail', value: 'a@b.c', holder }];
      await store.append({ ...one('thing-1', 'noStream', 'a'), unique: unique('thing-1') });
      const taken = await store.append({
        ...one('thing-2', 'noStream', 'b'),
        unique: unique('thing-2'),
      });
      expect(taken).toEqual({ kind: 'taken', scope: 'mail', value: 'a@b.c' });
      expect(await store.readStream('thing-2')).toEqual([]);
      const again = await store.append({ ...one('thing-1', 0, 'b'), unique: unique('thing-1') });
      expect(again.kind).toBe('appended');
    });

    it('appends what rests on other categories only while they stand as they were read', async () => {
      await store.append(one('person-1', 'noStream', 'joined'));
      const restsOn = { categories: ['person', 'unit'], upTo: await store.head() };
      await store.append(one('thing-1', 'noStream', 'a'));
      const resting = { ...one('thing-1', 0, 'b'), restsOn };
      expect((await store.append(resting)).kind).toBe('appended');
      await store.append(one('person-1', 0, 'moved'));
      const outdated = { ...one('thing-1', 1, 'c'), restsOn };
      const neighbours = [outdated, one('thing-2', 'noStream', 'x')].map((request) =>
        store.append(request),
      );
      const results = await Promise.all(neighbours);
      expect(results.map(({ kind }) => kind)).toEqual(['outdated', 'appended']);
      expect(wordsOf(await store.readStream('thing-1'))).toEqual(['a', 'b']);
      // Sent again, it is what it was, whatever came since.
      expect((await store.append(resting)).kind).toBe('repeated');
      const anew = { ...outdated, restsOn: { ...restsOn, upTo: await store.head() } };
      expect((await store.append(anew)).kind).toBe('appended');
    });

    it('pages through the log in order, by category if asked', async () => {
      for (const stream of ['thing-1', 'other-1', 'thing-2']) {
        await store.append(one(stream, 'noStream', stream));
      }
      const page = await store.readAll({ after: START_POSITION, limit: 2 });
      expect(wordsOf(page)).toEqual(['thing-1', 'other-1']);
      const after = page.at(-1)?.position ?? START_POSITION;
      expect(wordsOf(await store.readAll({ after, limit: 9 }))).toEqual(['thing-2']);
      const things = { after: START_POSITION, limit: 9, categories: ['thing'] };
      expect(wordsOf(await store.readAll(things))).toEqual(['thing-1', 'thing-2']);
    });

    it('remembers where a subscriber stands', async () => {
      expect(await store.load('relay')).toBe(START_POSITION);
      await store.append(one('thing-1', 'noStream', 'a'));
      await store.save('relay', await store.head());
      await store.save('other', START_POSITION);
      expect(await store.load('relay')).toBe(await store.head());
    });

    it('writes the rows of inline views with the events, folded to one change a row', async () => {
      const ended = [newEvent('x'), newEvent('end', 'thing.ended.v1')];
      await store.append({
        writes: [
          ...one('thing-1', 'noStream', 'a', 'b', 'c').writes,
          { stream: 'thing-2', expected: 'noStream', events: ended },
        ],
        rows: [{ op: 'patch', table, key: { stream: 'thing-1' }, set: { word: 'by hand' } }],
      });
      const plain = (await under.rows(table)).map((row) => ({
        ...row,
        count: Number(row['count']),
      }));
      expect(plain).toEqual([{ stream: 'thing-1', count: 3, word: 'by hand' }]);
    });

    it('serves many writers at once: each answer true, no gap, no half, readers see all', async () => {
      const seen: StoredEvent[] = [];
      const total = 16 * 12;
      const reader = (async () => {
        while (seen.length < total * 2) {
          const after = seen.at(-1)?.position ?? START_POSITION;
          const page = await store.readAll({ after, limit: 50 });
          seen.push(...page);
          if (page.length === 0) await store.waitForNews(after, 20);
        }
      })();
      const writers = Array.from({ length: 16 }, (_, writer) => writeTurns(store, writer, 12));
      const conflicts = (await Promise.all(writers)).reduce((sum, lost) => sum + lost, 0);
      await reader;
      expect(conflicts).toBeGreaterThan(0);
      const positions = seen.map(({ position }) => Number(position));
      expect(positions).toEqual(positions.map((_, index) => index + 1));
      const shared = await store.readStream('thing-shared');
      expect(shared.map(({ revision }) => revision)).toEqual(shared.map((_, index) => index));
      expect(new Set(shared.map(({ id }) => id)).size).toBe(total);
      const rows = await under.rows(table);
      expect(Number(rows.find((row) => row['stream'] === 'thing-shared')?.['count'])).toBe(total);
    }, 60_000);
  });
};
