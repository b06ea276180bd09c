/**
 * Views are rows, and a projection says what happens to rows: pure data, no SQL. The PostgreSQL
 * store writes these changes in the very transaction that appends the events; the memory store
 * applies them to maps; a rebuild replays the log through the same functions.
 */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

export type RowChange =
  /** Insert or replace the whole row with this key. */
  | { readonly op: 'put'; readonly table: ViewTable; readonly row: Row }
  /** Change some columns of a row that exists; nothing when it does not. */
  | {
      readonly op: 'patch';
      readonly table: ViewTable;
      readonly key: Row;
      readonly set: Row;
    }
  | { readonly op: 'drop'; readonly table: ViewTable; readonly key: Row };

export interface ViewTable {
  readonly name: string;
  /** Column name → SQL type, in order. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  /** Each entry is one index: its columns, in order. */
  readonly indexes: readonly (readonly string[])[];
  /** Counted up when rows come to say something else in the same columns: they are then made anew. */
  readonly edition?: number;
}

export type ColumnType =
  'text' | 'bigint' | 'boolean' | 'timestamptz' | 'date' | 'jsonb' | 'text[]';
