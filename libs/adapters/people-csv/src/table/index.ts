export { titleIn } from './columns.js';
export type { Columns } from './columns.js';
export { readTable } from './read-table.js';
export type { Cells, Table } from './read-table.js';
