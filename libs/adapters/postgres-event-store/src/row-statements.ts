import { mergeChanges, rowKey } from '@reprise/read-models/rows';
import type { Cell, Row, RowChange, ViewTable } from '@reprise/read-models/rows';
import { textArray } from './array-parameter.js';
import { quoted } from './schema.js';

/** Changes of one table, kind and set of columns, to be written by one statement. */
export interface RowStatement {
  /** The same for statements that differ in their values only. */
  readonly key: string;
  /**
   * The statement, with an array of texts for each column from parameter `$first` on; it changes
   * nothing before the condition is asked.
   */
  readonly sql: (first: number, condition: string) => string;
  readonly values: readonly Buffer[];
}

/**
 * Each row once, one statement for each table, kind of change and set of columns, in the order of
 * their keys and rows in the order of theirs, so that two transactions never wait in a circle.
 */
export const rowStatements = (changes: readonly RowChange[]): readonly RowStatement[] => {
  const groups = new Map<string, RowChange[]>();
  for (const change of mergeChanges(changes)) {
    const key = keyOf(change);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(statementOf);
};

const keyOf = (change: RowChange): string => {
  const { table, op } = change;
  const columns = op === 'patch' ? patched(change).join() : '';
  return `${shapeOf(table)} ${op} ${columns}`;
};

/** Name, key and columns of a table: statements are told apart by nothing else. */
const shapeOf = (table: ViewTable): string => {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const shape = `${table.name} ${table.key.join()} ${JSON.stringify(table.columns)}`;
  shapes.set(table, shape);
  return shape;
};

const shapes = new WeakMap<ViewTable, string>();

const patched = ({ set }: Extract<RowChange, { readonly op: 'patch' }>): readonly string[] =>
  Object.keys(set).toSorted();

const statementOf = ([key, group]: readonly [string, readonly RowChange[]]): RowStatement[] => {
  const [change] = group;
  if (change === undefined) return [];
  const { table } = change;
  const columns = columnsOf(change);
  const rows = sorted(table, group.map(rowOf));
  const values = columns.map((column) =>
    textArray(rows.map((row) => textOf(row[column] ?? null, table.columns[column]))),
  );
  return [{ key, sql: sqlFor(change, columns), values }];
};

const columnsOf = (change: RowChange): readonly string[] => {
  const { table } = change;
  if (change.op === 'put') return Object.keys(table.columns);
  return change.op === 'patch' ? [...table.key, ...patched(change)] : table.key;
};

const rowOf = (change: RowChange): Row => {
  if (change.op === 'put') return change.row;
  return change.op === 'patch' ? { ...change.key, ...change.set } : change.key;
};

const sorted = (table: ViewTable, rows: readonly Row[]): readonly Row[] => {
  if (rows.length < 2) return rows;
  return rows
    .map((row) => ({ row, key: rowKey(table, row) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
};

/** A cell as PostgreSQL reads it from text. */
const textOf = (cell: Cell, type: string | undefined): string | null => {
  if (cell === null || typeof cell === 'string') return type === 'jsonb' ? json(cell) : cell;
  if (type === 'jsonb') return json(cell);
  return Array.isArray(cell) ? arrayText(cell) : String(cell);
};

const json = (cell: Cell): string | null => (cell === null ? null : JSON.stringify(cell));

const arrayText = (cell: readonly string[]): string =>
  `{${cell.map((each) => `"${each.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

const sqlFor =
  (change: RowChange, columns: readonly string[]): RowStatement['sql'] =>
  (first, condition) => {
    const { table, op } = change;
    const name = quoted(table.name);
    const given = columns.map(quoted).join(', ');
    const arrays = columns.map((_, place) => `$${first + place}::text[]`).join(', ');
    const source = `unnest(${arrays}) as given(${given})`;
    const typed = (column: string): string =>
      `given.${quoted(column)}::${table.columns[column] ?? 'text'}`;
    if (op === 'put') {
      return `insert into ${name} (${given}) select ${columns.map(typed).join(', ')} from ${source}
        where ${condition} ${onConflict(table)}`;
    }
    const isSame = table.key
      .map((column) => `t.${quoted(column)} = ${typed(column)}`)
      .join(' and ');
    if (op === 'drop') {
      return `delete from ${name} t using ${source} where ${isSame} and ${condition}`;
    }
    const set = patched(change).map((column) => `${quoted(column)} = ${typed(column)}`);
    return `update ${name} t set ${set.join(', ')} from ${source} where ${isSame} and ${condition}`;
  };

const onConflict = (table: ViewTable): string => {
  const others = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  const set = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const todo = others.length === 0 ? 'nothing' : `update set ${set.join(', ')}`;
  return `on conflict (${table.key.map(quoted).join(', ')}) do ${todo}`;
};
