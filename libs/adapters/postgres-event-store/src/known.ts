import type { AppendRequest, ClaimRecord, Position } from '@reprise/application/ports';
import type { Pool } from 'pg';
import { positionText } from './position.js';

/** What the database knows about a batch before anything is decided. */
export interface Known {
  /** Last revision of each stream named in the batch; −1 where there is none. */
  readonly revisions: Map<string, number>;
  readonly claims: Map<string, ClaimRecord>;
  readonly holders: Map<string, string>;
  /** Last position of each category that a request rests on. */
  readonly newest: Map<string, Position>;
}

export const nothingKnown = (): Known => ({
  revisions: new Map(),
  claims: new Map(),
  holders: new Map(),
  newest: new Map(),
});

export const claimKey = (actor: string, key: string): string => JSON.stringify([actor, key]);
export const uniqueKey = (scope: string, value: string): string => JSON.stringify([scope, value]);

interface KnownRow {
  readonly kind: 'revision' | 'claim' | 'unique' | 'newest';
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
      on u.scope = g.scope and u.value = g.value
  union all
  select 'newest', c, '', null, e.position, null
    from unnest($6::text[]) c
   cross join lateral (select position from event where category = c and category <> 'review'
                        order by position desc limit 1) e`;

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
      [...new Set(requests.flatMap(({ restsOn }) => restsOn?.categories ?? []))],
    ],
  });
  const known = nothingKnown();
  for (const row of rows) keep(known, row);
  return known;
};

const keep = (known: Known, row: KnownRow): void => {
  switch (row.kind) {
    case 'revision':
      known.revisions.set(row.a, Number(row.b));
      return;
    case 'unique':
      known.holders.set(uniqueKey(row.a, row.b), row.digest ?? '');
      return;
    case 'newest':
      known.newest.set(row.a, positionOf(row));
      return;
    case 'claim':
      known.claims.set(claimKey(row.a, row.b), claimOf(row));
  }
};

const positionOf = ({ position }: KnownRow): Position => positionText(position ?? '0');

const claimOf = (row: KnownRow): ClaimRecord => ({
  bodyDigest: row.digest ?? '',
  result: { kind: 'appended', position: positionOf(row), revisions: row.revisions ?? {} },
});
