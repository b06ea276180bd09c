import { mergeChanges, rowKey } from '@reprise/read-models/rows';
import type { Row, RowChange, ViewTable } from '@reprise/read-models/rows';
import type { ClientBase } from 'pg';
import { quoted } from './schema.js';

/**
 * Writes view rows: each row once, one statement for each table, kind of change and set of
 * columns, rows in the order of their keys so that two transactions never wait in a circle.
 */
export const writeRows = async (
  client: ClientBase,
  changes: readonly RowChange[],
): Promise<void> => {
  const groups = new Map<string, RowChange[]>();
  for (const change of mergeChanges(changes)) {
    const columns = change.op === 'patch' ? Object.keys(change.set).toSorted().join() : '';
    const key = `${change.table.name} ${change.op} ${columns}`;
    const group = groups.get(key) ?? [];
    group.push(change);
    groups.set(key, group);
  }
  for (const [, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = group;
    if (first === undefined) continue;
    const rows = group.map(valuesOf).toSorted(byKey(first.table));
    await client.query(statementFor(first), [JSON.stringify(rows)]);
  }
};

const valuesOf = (change: RowChange): Row => {
  if (change.op === 'put') return change.row;
  return change.op === 'patch' ? { ...change.key, ...change.set } : change.key;
};

const byKey =
  (table: ViewTable) =>
  (a: Row, b: Row): number =>
    rowKey(table, a) < rowKey(table, b) ? -1 : 1;

const statements = new Map<string, string>();

const statementFor = (change: RowChange): string => {
  const set = change.op === 'patch' ? Object.keys(change.set).toSorted() : [];
  const name = `${change.table.name} ${change.op} ${set.join()}`;
  const known = statements.get(name) ?? sqlFor(change.table, change.op, set);
  statements.set(name, known);
  return known;
};

const assign = (columns: readonly string[], from: string): string =>
  columns.map((column) => `${quoted(column)} = ${from}.${quoted(column)}`).join(', ');

const sqlFor = (table: ViewTable, op: RowChange['op'], set: readonly string[]): string => {
  const all = Object.keys(table.columns);
  const given = op === 'put' ? all : [...table.key, ...set];
  const typed = given.map((column) => `${quoted(column)} ${table.columns[column] ?? 'text'}`);
  const source = `jsonb_to_recordset($1::jsonb) as given(${typed.join(', ')})`;
  const name = quoted(table.name);
  const isSame = table.key.map((column) => `t.${quoted(column)} = given.${quoted(column)}`);
  if (op === 'drop') return `delete from ${name} t using ${source} where ${isSame.join(' and ')}`;
  if (op === 'patch') {
    return `update ${name} t set ${assign(set, 'given')} from ${source} where ${isSame.join(' and ')}`;
  }
  const columns = all.map(quoted).join(', ');
  const others = all.filter((column) => !table.key.includes(column));
  const key = table.key.map(quoted).join(', ');
  const onConflict = others.length === 0 ? 'nothing' : `update set ${assign(others, 'excluded')}`;
  return `insert into ${name} (${columns}) select ${columns} from ${source} on conflict (${key}) do ${onConflict}`;
};
