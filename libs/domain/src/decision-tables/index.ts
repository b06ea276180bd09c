export { compileTable } from './compile-table.js';
export type { CompiledTable } from './compile-table.js';
export { decisionTableSchema } from './table.schema.js';
export type { DecisionTable, DecisionTableDocument } from './table.schema.js';
export type { TableFinding } from './table-finding.js';
