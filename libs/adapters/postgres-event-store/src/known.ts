import type { Appended, AppendRequest, ClaimRecord } from '@reprise/application/ports';
import type { Pool } from 'pg';
import { positionText } from './position.js';

/** What the database knows about a batch before anything is decided. */
export interface Known {
  /** Last revision of each stream named in the batch; −1 where there is none. */
  readonly revisions: Map<string, number>;
  readonly claims: Map<string, ClaimRecord>;
  readonly holders: Map<string, string>;
}

export const claimKey = (actor: string, key: string): string => JSON.stringify([actor, key]);
export const uniqueKey = (scope: string, value: string): string => JSON.stringify([scope, value]);

interface KnownRow {
  readonly kind: 'revision' | 'claim' | 'unique';
  readonly a: string;
  readonly b: string;
  readonly digest: string | null;
  readonly position: string | null;
  readonly revisions: Readonly<Record<string, number>> | null;
}

const KNOWN = `
  select 'revision' as kind, s as a, coalesce(r.revision, -1)::text as b,
         null as digest, null::bigint as position, null::jsonb as revisions
    from unnest($1::text[]) s
    left join lateral (select revision from event where stream = s order by revision desc limit 1) r on true
  union all
  select 'claim', c.actor, c.key, c.body_digest, c.position, c.revisions
    from claim c join unnest($2::text[], $3::text[]) as g(actor, key) on c.actor = g.actor and c.key = g.key
  union all
  select 'unique', u.scope, u.value, u.holder, null, null
    from unique_claim u join unnest($4::text[], $5::text[]) as g(scope, value)
      on u.scope = g.scope and u.value = g.value`;

/** Reads in one round trip everything a batch has to be checked against. */
export const readKnown = async (pool: Pool, requests: readonly AppendRequest[]): Promise<Known> => {
  const streams = [
    ...new Set(requests.flatMap(({ writes }) => writes.map(({ stream }) => stream))),
  ];
  const claims = requests.flatMap(({ claim }) => claim ?? []);
  const unique = requests.flatMap((request) => request.unique ?? []);
  const { rows } = await pool.query<KnownRow>({
    name: 'known',
    text: KNOWN,
    values: [
      streams,
      claims.map(({ actor }) => actor),
      claims.map(({ key }) => key),
      unique.map(({ scope }) => scope),
      unique.map(({ value }) => value),
    ],
  });
  const known: Known = { revisions: new Map(), claims: new Map(), holders: new Map() };
  for (const row of rows) keep(known, row);
  return known;
};

const keep = (known: Known, row: KnownRow): void => {
  if (row.kind === 'revision') known.revisions.set(row.a, Number(row.b));
  if (row.kind === 'unique') known.holders.set(uniqueKey(row.a, row.b), row.digest ?? '');
  if (row.kind === 'claim') {
    const result: Appended = {
      kind: 'appended',
      position: positionText(row.position ?? '0'),
      revisions: row.revisions ?? {},
    };
    known.claims.set(claimKey(row.a, row.b), { bodyDigest: row.digest ?? '', result });
  }
};
