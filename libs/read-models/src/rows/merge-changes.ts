import type { Row, RowChange, ViewTable } from './row-change.js';

/** Text that is the same for the same row of a table. */
export const rowKey = (table: ViewTable, row: Row): string =>
  JSON.stringify(table.key.map((column) => row[column] ?? null));

/**
 * What a series of changes comes to: at most one change a row, so that a batch writes each row
 * once. A patch after a put is a put, a drop undoes what came before, a patch alone stays one.
 */
export const mergeChanges = (changes: readonly RowChange[]): readonly RowChange[] => {
  const merged = new Map<string, RowChange>();
  for (const change of changes) {
    const row = change.op === 'put' ? change.row : change.key;
    const key = `${change.table.name} ${rowKey(change.table, row)}`;
    merged.set(key, mergeOne(merged.get(key), change));
  }
  return [...merged.values()];
};

const mergeOne = (before: RowChange | undefined, next: RowChange): RowChange => {
  if (next.op !== 'patch' || before === undefined) return next;
  if (before.op === 'put') return { ...before, row: { ...before.row, ...next.set } };
  if (before.op === 'patch') return { ...before, set: { ...before.set, ...next.set } };
  return before;
};
