import type { Appended, Position, RestsOn, UniqueClaim } from '@reprise/application/ports';
import { categoryOf, comparePositions } from '@reprise/application/ports';
import { envelopeText } from '@reprise/events/envelope';
import type { PlacedEvent } from '@reprise/events/envelope';
import type { InlineView, RowChange } from '@reprise/read-models/rows';
import { byteArray, textArray } from './array-parameter.js';
import type { Verdict } from './decide-batch.js';
import { positionText } from './position.js';
import { rowStatements } from './row-statements.js';

type Accepted = Extract<Verdict, { readonly kind: 'accepted' }>;

export interface BatchStatement {
  /** The same for batches that differ in their values only, so that it is prepared once. */
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** One part of the statement: what it writes, with its parameters from `$first` on. */
interface Part {
  readonly key: string;
  readonly sql: (first: number, condition: string) => string;
  readonly values: readonly unknown[];
}

/**
 * Everything a batch writes as one statement, which is a transaction of its own: one round trip,
 * and nobody holds a lock while waiting for us. The parts are told to run one after another:
 * view rows first, the head row late, just before the events it gives their positions to, so
 * that it is held for the shortest time and every writer takes its locks in the same order.
 */
export const batchStatement = (
  accepted: readonly Accepted[],
  views: readonly InlineView[],
): BatchStatement => {
  const events = accepted.flatMap((verdict) => verdict.events);
  const rows = events.flatMap((event) => views.flatMap((view) => view.project(event)));
  const parts: readonly Part[] = [
    ...restParts(accepted.flatMap(({ request }) => request.restsOn ?? [])),
    ...rowParts([...rows, ...accepted.flatMap(({ request }) => request.rows ?? [])]),
    ...uniqueParts(accepted.flatMap(({ unique }) => unique)),
    headPart(events.length),
    ...eventParts(events),
    ...claimParts(accepted),
  ];
  return { ...statementOf(parts), values: parts.flatMap(({ values }) => values) };
};

/**
 * Nothing is written when there is something newer than what these decisions rest on: dividing by
 * nought undoes the whole statement, which every other part would have to be told otherwise.
 */
const restParts = (resting: readonly RestsOn[]): readonly Part[] => {
  if (resting.length === 0) return [];
  const least = new Map<string, Position>();
  for (const { categories, upTo } of resting) {
    for (const category of categories) {
      const before = least.get(category);
      if (before === undefined || comparePositions(upTo, before) < 0) least.set(category, upTo);
    }
  }
  return [
    {
      key: 'rests on',
      sql: (first) => `select 1 where 1 = 1 / (case when exists (
        select from unnest($${first}::text[], $${first + 1}::text[]) as g(category, up_to)
         cross join lateral (
           select from event e where e.category = g.category and e.category <> 'review'
              and e.position > g.up_to::bigint limit 1) e) then 0 else 1 end)`,
      values: [textArray([...least.keys()]), textArray([...least.values()])],
    },
  ];
};

const rowParts = (changes: readonly RowChange[]): readonly Part[] =>
  rowStatements(changes).map(({ key, sql, values }) => ({
    key,
    sql: (first, condition) => `${sql(first, condition)} returning 1`,
    values,
  }));

type Prepared = Omit<BatchStatement, 'values'>;
const statements = new Map<string, Prepared>();
/** Shapes of batches that are prepared; a few dozen are usual, a rare one is planned each time. */
const MOST_PREPARED = 500;

const statementOf = (parts: readonly Part[]): Prepared => {
  const key = parts.map((part) => part.key).join(';');
  const known = statements.get(key);
  if (known !== undefined) return known;
  const text = textOf(parts);
  if (statements.size >= MOST_PREPARED) return { text };
  const prepared = { name: `batch ${statements.size}`, text };
  statements.set(key, prepared);
  return prepared;
};

/** Each part asks for the rows of the one before it, and so begins when that one has ended. */
const textOf = (parts: readonly Part[]): string => {
  let first = 1;
  let condition = 'true';
  const texts = parts.map(({ key, sql, values }, place) => {
    const name = key === HEAD ? HEAD : `part${place}`;
    const text = `${name} as (${sql(first, condition)})`;
    first += values.length;
    condition = `(select count(*) from ${name}) >= 0`;
    return text;
  });
  return `with ${texts.join(',\n')}
    select base, pg_notify('reprise_event', '') from ${HEAD} where ${condition}`;
};

const HEAD = 'moved';

/** Moves the head on; a batch that holds nothing but claims moves it by nothing. */
const headPart = (events: number): Part => ({
  key: HEAD,
  sql: (first, condition) => `update head set position = position + $${first}::bigint
    where ${condition} returning position - $${first}::bigint as base`,
  values: [events],
});

const eventParts = (events: readonly PlacedEvent[]): readonly Part[] =>
  events.length === 0
    ? []
    : [
        {
          key: 'events',
          sql: (first, condition) => `
            insert into event (position, stream, revision, event_id, category, bytes)
            select ${HEAD}.base + g.place, g.stream, g.revision::int, g.id::uuid, g.category, g.bytes
              from ${HEAD}, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[],
                $${first + 3}::text[], $${first + 4}::bytea[])
                with ordinality as g(stream, revision, id, category, bytes, place)
             where ${condition} returning 1`,
          values: [
            textArray(events.map((event) => event.stream)),
            textArray(events.map((event) => String(event.revision))),
            textArray(events.map((event) => event.id)),
            textArray(events.map((event) => categoryOf(event.stream))),
            byteArray(events.map(envelopeText)),
          ],
        },
      ];

/** A holder that came in between meets the primary key, and the batch is decided again. */
const uniqueParts = (unique: readonly UniqueClaim[]): readonly Part[] =>
  unique.length === 0
    ? []
    : [
        {
          key: 'unique',
          sql: (first, condition) => `insert into unique_claim (scope, value, holder)
            select * from unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[])
              as g(scope, value, holder) where ${condition} returning 1`,
          values: [
            textArray(unique.map(({ scope }) => scope)),
            textArray(unique.map(({ value }) => value)),
            textArray(unique.map(({ holder }) => holder)),
          ],
        },
      ];

/** Claims keep the answer of their request: its last position is so many behind the base. */
const claimParts = (accepted: readonly Accepted[]): readonly Part[] => {
  let place = 0;
  const claims = accepted.flatMap(({ request: { claim }, events }) => {
    place += events.length;
    return claim === undefined ? [] : [{ ...claim, place, revisions: revisionsOf(events) }];
  });
  if (claims.length === 0) return [];
  return [
    {
      key: 'claims',
      sql: (first, condition) => `
        insert into claim (actor, key, body_digest, position, revisions)
        select g.actor, g.key, g.digest, ${HEAD}.base + g.place::bigint, g.revisions::jsonb
          from ${HEAD}, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[],
            $${first + 3}::text[], $${first + 4}::text[]) as g(actor, key, digest, place, revisions)
         where ${condition} returning 1`,
      values: [
        textArray(claims.map(({ actor }) => actor)),
        textArray(claims.map(({ key }) => key)),
        textArray(claims.map(({ bodyDigest }) => bodyDigest)),
        textArray(claims.map((claim) => String(claim.place))),
        textArray(claims.map(({ revisions }) => JSON.stringify(revisions))),
      ],
    },
  ];
};

/** The last revision of each stream that these events are in. */
const revisionsOf = (events: readonly PlacedEvent[]): Appended['revisions'] => {
  const revisions: Record<string, number> = {};
  for (const { stream, revision } of events) revisions[stream] = revision;
  return revisions;
};

/** The answers of a batch, request by request, when the head stood at `base` before it. */
export const resultsOf = (accepted: readonly Accepted[], base: string): readonly Appended[] => {
  let place = BigInt(base);
  return accepted.map(({ events }) => {
    place += BigInt(events.length);
    const revisions = revisionsOf(events);
    return { kind: 'appended', position: positionText(place), revisions };
  });
};
