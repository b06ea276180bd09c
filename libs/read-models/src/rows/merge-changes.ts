import type { Row, RowChange, ViewTable } from './row-change.js';

/** Text that is the same for the same row of a table; no cell of a key holds what joins them. */
export const rowKey = (table: ViewTable, row: Row): string => {
  const [only = '', ...others] = table.key;
  const first = String(row[only] ?? '');
  return others.reduce((key, column) => `${key}\u0000${String(row[column] ?? '')}`, first);
};

/**
 * What a series of changes comes to: at most one change a row, so that a batch writes each row
 * once. A patch after a put is a put, a drop undoes what came before, a patch alone stays one.
 */
export const mergeChanges = (changes: readonly RowChange[]): readonly RowChange[] => {
  const tables = new Map<string, Map<string, RowChange>>();
  for (const change of changes) {
    const { table } = change;
    const merged = tables.get(table.name) ?? new Map<string, RowChange>();
    tables.set(table.name, merged);
    const key = rowKey(table, change.op === 'put' ? change.row : change.key);
    merged.set(key, mergeOne(merged.get(key), change));
  }
  return [...tables.values()].flatMap((merged) => [...merged.values()]);
};

const mergeOne = (before: RowChange | undefined, next: RowChange): RowChange => {
  if (next.op !== 'patch' || before === undefined) return next;
  if (before.op === 'put') return { ...before, row: { ...before.row, ...next.set } };
  if (before.op === 'patch') return { ...before, set: { ...before.set, ...next.set } };
  return before;
};
