import { rowKey } from '@reprise/read-models/rows';
import type { Row, RowChange, ViewTable } from '@reprise/read-models/rows';

/** View rows in memory, changed exactly as the SQL of the PostgreSQL store changes them. */
export class MemoryRows {
  private readonly tables = new Map<string, Map<string, Row>>();

  apply(change: RowChange): void {
    const rows = this.tables.get(change.table.name) ?? new Map<string, Row>();
    this.tables.set(change.table.name, rows);
    const key = rowKey(change.table, change.op === 'put' ? change.row : change.key);
    const before = rows.get(key);
    if (change.op === 'put') rows.set(key, change.row);
    if (change.op === 'patch' && before !== undefined) rows.set(key, { ...before, ...change.set });
    if (change.op === 'drop') rows.delete(key);
  }

  all(table: ViewTable): readonly Row[] {
    return [...(this.tables.get(table.name)?.values() ?? [])];
  }
}
