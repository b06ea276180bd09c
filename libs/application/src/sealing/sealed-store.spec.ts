import { beforeAll, describe, expect, it } from '@jest/globals';
import { ERASED } from '@reprise/domain/review';
import type { FieldCodec, FieldPlace } from '@reprise/events/personal';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { dueTable } from '@reprise/read-models/dues';
import { MemoryJoinRows } from '@reprise/testing/joins';
import { Installation, playYear } from '@reprise/testing/scenario';
import { START_POSITION } from '../ports/index.js';
import type { EventStore, StoredEvent } from '../ports/index.js';
import { sealedStore } from './index.js';

/** Turns text around byte by byte; bound to its place, and useless without a key for the stream. */
class ToyCipher implements FieldCodec {
  private readonly keys = new Set<string>();
  readonly destroyed = new Set<string>();

  ready(streams: readonly string[]): Promise<void> | undefined {
    const missing = streams.filter((stream) => !this.keys.has(stream));
    if (missing.length === 0) return undefined;
    return Promise.resolve().then(() => {
      for (const stream of missing) this.keys.add(stream);
    });
  }

  seal(place: FieldPlace, value: unknown): string {
    this.mustHaveKey(place);
    return turned(Buffer.from(JSON.stringify({ place, value }))).toString('base64url');
  }

  open(place: FieldPlace, stored: unknown): unknown {
    this.mustHaveKey(place);
    if (this.destroyed.has(place.stream)) return ERASED;
    const text = turned(Buffer.from(String(stored), 'base64url')).toString('utf8');
    const { place: written, value } = JSON.parse(text) as { place: FieldPlace; value: unknown };
    if (JSON.stringify(written) !== JSON.stringify(place)) throw new Error('a field was moved');
    return value;
  }

  private mustHaveKey({ stream }: FieldPlace): void {
    if (!this.keys.has(stream)) throw new Error(`no key at hand for ${stream}`);
  }
}

const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

const memoryStore = () =>
  new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
const logOf = (store: EventStore): Promise<readonly StoredEvent[]> =>
  store.readAll({ after: START_POSITION, limit: 100_000 });

const clear = memoryStore();
const stored = memoryStore();
const cipher = new ToyCipher();
const sealed = sealedStore(stored, cipher);
const place = new Installation(sealed, new MemoryJoinRows(stored));

beforeAll(async () => {
  await playYear(new Installation(clear));
  await playYear(place);
});

const text = ({ bytes }: StoredEvent): string => Buffer.from(bytes).toString('utf8');

/** Events whose Chinese words are an organisation's own, and about nobody. */
const IMPERSONAL: ReadonlySet<string> = new Set([
  'unit.unit-formed.v1',
  'review-flow.flow-published.v1',
  'review-cycle.cycle-drafted.v1',
]);
const JOB_TITLES = /客服专员|中心总监|组长|人事运营/g;

describe('a year with sealed personal fields', () => {
  it('leaves no name, no address and nothing anybody wrote in the stored bytes', async () => {
    const written = (await logOf(clear)).filter(({ type }) => !IMPERSONAL.has(type));
    const words = (events: readonly StoredEvent[]) =>
      events
        .filter(({ type }) => !IMPERSONAL.has(type))
        .flatMap(
          (event) =>
            text(event)
              .replaceAll(JOB_TITLES, '')
              .match(/\p{Script=Han}+|@/gu) ?? [],
        );
    expect(words(written).length).toBeGreaterThan(60);
    expect(words(await logOf(stored))).toEqual([]);
  });

  it('is the same year to whoever reads it', async () => {
    const bare = (events: readonly StoredEvent[]) => events.map(({ bytes: _, ...event }) => event);
    expect(bare(await logOf(sealed))).toEqual(bare(await logOf(clear)));
    expect(bare(await logOf(stored))).not.toEqual(bare(await logOf(clear)));
  });

  it('has the same rows: no view is made of a personal field', () => {
    const tables = [...inlineViews.flatMap((view) => view.tables), dueTable];
    for (const table of tables) {
      expect(stored.rows.all(table)).toEqual(clear.rows.all(table));
    }
  });

  it('binds a field to its place', async () => {
    const [event] = await stored.readStream(`review-${place.reviewOf('E1')}`);
    if (event === undefined) throw new Error('no event');
    const at = { stream: event.stream, eventId: event.id, type: event.type, path: 'comment' };
    const moved = cipher.seal({ ...at, path: 'reason' }, 'x');
    expect(() => cipher.open(at, moved)).toThrow('moved');
  });

  it('reads a review whose key is gone as erased, and still folds it', async () => {
    cipher.destroyed.add(`review-${place.reviewOf('E2')}`);
    const later = new Installation(sealed, new MemoryJoinRows(stored));
    const review = await later.review('E2');
    const before = await new Installation(clear).review('E2');
    expect(review.status).toBe('closed');
    expect([...review.steps.keys()]).toEqual([...before.steps.keys()]);
    const contents = [...review.submissions.values()].flat().map(({ content }) => content);
    expect(contents).toContainEqual({ kind: 'appeal', grounds: ERASED });
    cipher.destroyed.clear();
  });
});
