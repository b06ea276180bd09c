import type { Appended, AppendRequest } from '@reprise/application/ports';
import type { Pool } from 'pg';
import { positionText } from './position.js';

/**
 * The answer an append got when it was sent before: all its events are there, by id. None of
 * them there means that it is new; only some of them is a mistake nobody should paper over.
 */
export const findReplay = async (
  pool: Pool,
  { writes }: AppendRequest,
): Promise<Appended | undefined> => {
  const wanted = writes.flatMap(({ stream, events }) => events.map(({ id }) => ({ stream, id })));
  const { rows } = await pool.query<{ stream: string; revision: number; position: string }>(
    `select e.stream, e.revision, e.position from event e
       join unnest($1::text[], $2::uuid[]) as g(stream, id) on e.stream = g.stream and e.event_id = g.id
      order by e.position`,
    [wanted.map(({ stream }) => stream), wanted.map(({ id }) => id)],
  );
  if (rows.length === 0) return undefined;
  if (rows.length < wanted.length) throw new Error('some of these events are stored already');
  const revisions: Record<string, number> = {};
  for (const { stream, revision } of rows) revisions[stream] = revision;
  return { kind: 'appended', position: positionText(rows.at(-1)?.position ?? 0), revisions };
};
