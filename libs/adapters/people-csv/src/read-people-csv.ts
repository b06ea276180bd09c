import type { PeopleRow } from '@reprise/domain/directory';
import { COLUMNS } from './columns.js';
import { rowOf } from './read-row.js';
import { readTable } from './table/index.js';
import type { Table } from './table/index.js';

export type PeopleFile = Table<PeopleRow>;

/** Reads a people file as spreadsheets write it. */
export const readPeopleCsv = (bytes: Uint8Array): PeopleFile =>
  readTable({ columns: COLUMNS, rowOf }, bytes);
