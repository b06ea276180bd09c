export type { InlineView } from './inline-view.js';
export { mergeChanges, rowKey } from './merge-changes.js';
export type { Cell, ColumnType, Row, RowChange, ViewTable } from './row-change.js';
