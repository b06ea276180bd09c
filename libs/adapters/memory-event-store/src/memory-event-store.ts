import type {
  Appended,
  AppendRequest,
  AppendResult,
  Checkpoints,
  ClaimRecord,
  EventStore,
  Position,
  ReadAllOptions,
  StoredEvent,
} from '@reprise/application/ports';
import { categoryOf, comparePositions, START_POSITION } from '@reprise/application/ports';
import { envelopeBytes, readEnvelope } from '@reprise/events/envelope';
import { mergeChanges } from '@reprise/read-models/rows';
import type { InlineView, RowChange } from '@reprise/read-models/rows';
import { MemoryRows } from './memory-rows.js';

export interface MemoryEventStoreOptions {
  /** What time it is when an event is recorded. */
  readonly now: () => string;
  readonly inlineViews?: readonly InlineView[];
}

/**
 * The log in memory, for rehearsals and specs: the same port, the same answers and the same rows
 * as on PostgreSQL. Nothing survives the process.
 */
export class MemoryEventStore implements EventStore, Checkpoints {
  readonly rows = new MemoryRows();
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly byCategory = new Map<string, StoredEvent[]>();
  private readonly claims = new Map<string, ClaimRecord>();
  private readonly unique = new Map<string, string>();
  private readonly checkpoints = new Map<string, Position>();

  constructor(private readonly options: MemoryEventStoreOptions) {}

  // The port is asynchronous; deciding in one turn is what makes an append here atomic.
  async append(request: AppendRequest): Promise<AppendResult> {
    return (
      this.claimed(request) ??
      this.replayed(request) ??
      this.refused(request) ??
      this.write(request)
    );
  }

  private claimed({ claim }: AppendRequest): AppendResult | undefined {
    const record = claim && this.claims.get(claimKey(claim.actor, claim.key));
    if (record === undefined) return undefined;
    return record.bodyDigest === claim?.bodyDigest
      ? { kind: 'repeated', original: record.result }
      : { kind: 'keyReused' };
  }

  /** An append whose events are all there already is the same append, sent again. */
  private replayed({ writes }: AppendRequest): AppendResult | undefined {
    const known = writes.map(({ stream, events }) => {
      const ids = new Map(this.streams.get(stream)?.map((event) => [event.id, event]));
      return events.map(({ id }) => ids.get(id));
    });
    const found = known.flat().filter((event) => event !== undefined);
    if (found.length === 0) return undefined;
    if (found.length < known.flat().length)
      throw new Error('some of these events are stored already');
    return { kind: 'repeated', original: resultOf(found) };
  }

  private refused(request: AppendRequest): AppendResult | undefined {
    return this.moved(request) ?? this.outdated(request) ?? this.taken(request);
  }

  private outdated({ restsOn }: AppendRequest): AppendResult | undefined {
    const isNewer = restsOn?.categories.some((category) => {
      const last = this.byCategory.get(category)?.at(-1);
      return last !== undefined && comparePositions(last.position, restsOn.upTo) > 0;
    });
    return isNewer === true ? { kind: 'outdated' } : undefined;
  }

  private moved({ writes }: AppendRequest): AppendResult | undefined {
    for (const { stream, expected } of writes) {
      const length = this.streams.get(stream)?.length ?? 0;
      const actual = length === 0 ? 'noStream' : length - 1;
      if (actual !== expected) return { kind: 'conflict', stream, actual };
    }
    return undefined;
  }

  private taken({ unique = [] }: AppendRequest): AppendResult | undefined {
    const taken = unique.find(({ scope, value, holder }) => {
      const held = this.unique.get(`${scope} ${value}`);
      return held !== undefined && held !== holder;
    });
    return taken === undefined
      ? undefined
      : { kind: 'taken', scope: taken.scope, value: taken.value };
  }

  private write(request: AppendRequest): AppendResult {
    const recordedTime = this.options.now();
    const placed = request.writes.flatMap(({ stream, events }) => {
      const length = this.streams.get(stream)?.length ?? 0;
      return events.map((event, index) => ({
        ...event,
        stream,
        revision: length + index,
        recordedTime,
      }));
    });
    const stored = placed.map((event, index): StoredEvent => {
      const bytes = envelopeBytes(event);
      return { ...readEnvelope(bytes), bytes, position: positionOf(this.log.length + index + 1) };
    });
    for (const event of stored) {
      this.log.push(event);
      pushTo(this.streams, event.stream, event);
      pushTo(this.byCategory, categoryOf(event.stream), event);
    }
    this.writeRows(stored, request.rows ?? []);
    for (const { scope, value, holder } of request.unique ?? [])
      this.unique.set(`${scope} ${value}`, holder);
    const result = stored.length === 0 ? this.nothing() : resultOf(stored);
    const { claim } = request;
    if (claim !== undefined) {
      this.claims.set(claimKey(claim.actor, claim.key), { bodyDigest: claim.bodyDigest, result });
    }
    return result;
  }

  private writeRows(stored: readonly StoredEvent[], rows: readonly RowChange[]): void {
    const views = this.options.inlineViews ?? [];
    const projected = stored.flatMap((event) => views.flatMap((view) => view.project(event)));
    for (const change of mergeChanges([...projected, ...rows])) this.rows.apply(change);
  }

  private nothing(): Appended {
    return {
      kind: 'appended',
      position: this.log.at(-1)?.position ?? START_POSITION,
      revisions: {},
    };
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    return (this.streams.get(stream) ?? []).slice(fromRevision);
  }

  async readAll({ after, limit, categories }: ReadAllOptions): Promise<readonly StoredEvent[]> {
    if (categories === undefined) return this.log.slice(Number(after), Number(after) + limit);
    return [...new Set(categories)]
      .flatMap((category) => laterThan(this.byCategory.get(category) ?? [], after).slice(0, limit))
      .toSorted((a, b) => (a.position < b.position ? -1 : 1))
      .slice(0, limit);
  }

  async findClaim(actor: string, key: string): Promise<ClaimRecord | undefined> {
    return this.claims.get(claimKey(actor, key));
  }

  async head(): Promise<Position> {
    return this.nothing().position;
  }

  async waitForNews(): Promise<void> {
    // Everything is in this process: whoever asks again finds what there is.
  }

  async load(subscriber: string): Promise<Position> {
    return this.checkpoints.get(subscriber) ?? START_POSITION;
  }

  async save(subscriber: string, position: Position): Promise<void> {
    this.checkpoints.set(subscriber, position);
  }
}

const claimKey = (actor: string, key: string): string => JSON.stringify([actor, key]);

const pushTo = (lists: Map<string, StoredEvent[]>, key: string, event: StoredEvent): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [event]);
  else list.push(event);
};

/** The events after a position: who asks again and again must not pay for all there ever was. */
const laterThan = (events: readonly StoredEvent[], after: Position): readonly StoredEvent[] => {
  let [from, to] = [0, events.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((events[middle]?.position ?? '') > after) to = middle;
    else from = middle + 1;
  }
  return events.slice(from);
};

const positionOf = (place: number): Position => String(place).padStart(20, '0') as Position;

/** The answer to an append: the last position, and the last revision of each stream. */
const resultOf = (stored: readonly StoredEvent[]): Appended => {
  const revisions: Record<string, number> = {};
  for (const { stream, revision } of stored)
    revisions[stream] = Math.max(revisions[stream] ?? 0, revision);
  const position =
    stored
      .map((event) => event.position)
      .toSorted()
      .at(-1) ?? START_POSITION;
  return { kind: 'appended', position, revisions };
};
