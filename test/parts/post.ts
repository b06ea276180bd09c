import type { Installation } from '@reprise/installation';
import { until } from './until.js';

const COUNT_UNSENT = `
  select (select count(*) from delivery.notice where message_id is null)
       + (select count(*) from delivery.message where status in ('queued', 'sending')) as unsent`;

/** Whether the notifier has read the whole log and all that came of it is out. */
const isAllSent = async ({ store, pool }: Installation): Promise<boolean> => {
  const head = await store.head();
  if ((await store.load('notifier')) < head) return false;
  const { rows } = await pool.query<{ unsent: string }>(COUNT_UNSENT);
  return rows[0]?.unsent === '0' && (await store.head()) === head;
};

export const untilAllIsSent = (installation: Installation): Promise<void> =>
  until('all mail is out', () => isAllSent(installation));
