import type { BlockDocumentOf } from '../language/index.js';

export type Overdue = BlockDocumentOf<'task'>['overdue'];
/** What happens in the end: after the one extension that may come by itself. */
export type LastResort = Exclude<Overdue, { readonly extendOnce: string }>;

export const lastResortOf = (overdue: Overdue): LastResort =>
  typeof overdue === 'object' && 'extendOnce' in overdue ? overdue.then : overdue;

/** How much longer it goes on by itself, once. */
export const extensionByItself = (overdue: Overdue): string | undefined =>
  typeof overdue === 'object' && 'extendOnce' in overdue ? overdue.extendOnce : undefined;

/** Who gets the work once it is overdue. */
export const handedTo = (overdue: Overdue): readonly string[] => {
  const last = lastResortOf(overdue);
  return typeof last === 'object' && 'handTo' in last ? [last.handTo] : [];
};

/** Everybody who hears of it once it is overdue, to do it or to know it. */
export const calledWhenOverdue = (overdue: Overdue): readonly string[] => {
  const last = lastResortOf(overdue);
  return typeof last === 'object' && 'escalateTo' in last ? [last.escalateTo] : handedTo(overdue);
};

/** Whether a step is over for good once its due has passed. */
export const endsWhenOverdue = (overdue: Overdue): boolean => {
  const last = lastResortOf(overdue);
  return typeof last === 'object'
    ? 'decide' in last || 'answer' in last
    : last === 'close as missing' || last === 'deemed done';
};
