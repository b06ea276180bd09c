export { FoldedRows } from './folded-rows.js';
