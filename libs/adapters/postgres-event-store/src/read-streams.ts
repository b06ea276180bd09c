import type { StoredEvent } from '@reprise/application/ports';
import type { Pool } from 'pg';
import { textArray } from './array-parameter.js';
import { storedEvent } from './stored-event.js';
import type { EventRow } from './stored-event.js';

export interface StreamFrom {
  readonly stream: string;
  readonly revision: number;
}

/** Each stream is looked up by its index, however many there are and whatever else the log holds. */
const READ = `
  select g.place::int, e.position, e.bytes
    from unnest($1::text[], $2::text[]) with ordinality as g(stream, revision, place)
   cross join lateral (
     select position, revision, bytes from event
      where stream = g.stream and revision >= g.revision::int order by revision offset 0) e
   order by g.place, e.revision`;

/** Reads several streams, each from a revision on, in one round trip. */
export const readStreams = async (
  pool: Pool,
  wanted: readonly StreamFrom[],
): Promise<readonly (readonly StoredEvent[])[]> => {
  const { rows } = await pool.query<EventRow & { readonly place: number }>({
    name: 'read-streams',
    text: READ,
    values: [
      textArray(wanted.map(({ stream }) => stream)),
      textArray(wanted.map(({ revision }) => String(revision))),
    ],
  });
  const streams = wanted.map((): StoredEvent[] => []);
  for (const row of rows) streams[row.place - 1]?.push(storedEvent(row));
  return streams;
};
