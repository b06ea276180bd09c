import { dayOf, daysBetween } from '../../shared/time/day.js';

export type DueGroup = 'overdue' | 'soon' | 'later' | 'open';

const soonDays = 3;

const groupOf = (dueAt: string | undefined, now: string): DueGroup => {
  if (dueAt === undefined) return 'open';
  if (dueAt < now) return 'overdue';
  return daysBetween(dayOf(now), dayOf(dueAt)) <= soonDays ? 'soon' : 'later';
};

const order: readonly DueGroup[] = ['overdue', 'soon', 'later', 'open'];

/** Tasks under the headings a person plans by, most pressing first; order inside is kept. */
export const groupByDue = <T extends { readonly dueAt?: string | undefined }>(
  items: readonly T[],
  now: string,
): readonly { group: DueGroup; items: readonly T[] }[] =>
  order
    .map((group) => ({ group, items: items.filter((item) => groupOf(item.dueAt, now) === group) }))
    .filter(({ items: found }) => found.length > 0);
