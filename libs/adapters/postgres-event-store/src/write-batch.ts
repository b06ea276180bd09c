import type { Appended } from '@reprise/application/ports';
import { categoryOf } from '@reprise/application/ports';
import { envelopeBytes } from '@reprise/events/envelope';
import type { InlineView } from '@reprise/read-models/rows';
import type { ClientBase } from 'pg';
import type { Verdict } from './decide-batch.js';
import { positionText } from './position.js';
import { writeRows } from './write-rows.js';

type Accepted = Extract<Verdict, { readonly kind: 'accepted' }>;

/**
 * Writes the accepted requests of a batch: view rows first, the head row last, just before the
 * events it gives their positions to, so that it is held for the shortest time.
 */
export const writeBatch = async (
  client: ClientBase,
  accepted: readonly Accepted[],
  views: readonly InlineView[],
): Promise<readonly Appended[]> => {
  const events = accepted.flatMap((verdict) => verdict.events);
  const projected = events.flatMap((event) => views.flatMap((view) => view.project(event)));
  await writeRows(client, [...projected, ...accepted.flatMap(({ request }) => request.rows ?? [])]);
  await writeUnique(client, accepted);
  const base = await writeEvents(client, events);
  const results = resultsOf(accepted, base);
  await writeClaims(client, accepted, results);
  return results;
};

const writeUnique = async (client: ClientBase, accepted: readonly Accepted[]): Promise<void> => {
  const unique = accepted.flatMap(({ request }) => request.unique ?? []);
  if (unique.length === 0) return;
  await client.query(
    `insert into unique_claim (scope, value, holder)
     select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
    [unique.map((u) => u.scope), unique.map((u) => u.value), unique.map((u) => u.holder)],
  );
};

const INSERT = `
  with moved as (update head set position = position + $1 returning position - $1 as base)
  insert into event (position, stream, revision, event_id, category, bytes)
  select moved.base + g.place, g.stream, g.revision, g.event_id, g.category, g.bytes
    from moved, unnest($2::text[], $3::int[], $4::uuid[], $5::text[], $6::bytea[])
      with ordinality as g(stream, revision, event_id, category, bytes, place)
  returning position`;

/** Inserts the events behind the head; answers the position before the first of them. */
const writeEvents = async (client: ClientBase, events: Accepted['events']): Promise<bigint> => {
  if (events.length === 0) {
    const { rows } = await client.query<{ position: string }>('select position from head');
    return BigInt(rows[0]?.position ?? 0);
  }
  const { rows } = await client.query<{ position: string }>({
    name: 'append',
    text: INSERT,
    values: [
      events.length,
      events.map((event) => event.stream),
      events.map((event) => event.revision),
      events.map((event) => event.id),
      events.map((event) => categoryOf(event.stream)),
      events.map(envelopeBytes),
    ],
  });
  const first = rows.reduce<bigint | undefined>((least, { position }) => {
    const at = BigInt(position);
    return least === undefined || at < least ? at : least;
  }, undefined);
  return (first ?? 1n) - 1n;
};

const resultsOf = (accepted: readonly Accepted[], base: bigint): readonly Appended[] => {
  let place = base;
  return accepted.map(({ events }) => {
    place += BigInt(events.length);
    const revisions: Record<string, number> = {};
    for (const { stream, revision } of events) revisions[stream] = revision;
    return { kind: 'appended', position: positionText(place), revisions };
  });
};

const writeClaims = async (
  client: ClientBase,
  accepted: readonly Accepted[],
  results: readonly Appended[],
): Promise<void> => {
  const claims = accepted.flatMap(({ request: { claim } }, index) => {
    const result = results[index];
    return claim === undefined || result === undefined ? [] : [{ ...claim, result }];
  });
  if (claims.length === 0) return;
  await client.query({
    name: 'claim',
    text: `insert into claim (actor, key, body_digest, position, revisions)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::jsonb[])`,
    values: [
      claims.map(({ actor }) => actor),
      claims.map(({ key }) => key),
      claims.map(({ bodyDigest }) => bodyDigest),
      claims.map(({ result }) => BigInt(result.position).toString()),
      claims.map(({ result }) => JSON.stringify(result.revisions)),
    ],
  });
};
