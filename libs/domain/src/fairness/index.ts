export { raterFigures } from './leniency.js';
export type { Given, Leniency, RaterFigures } from './leniency.js';
export { publishedTable } from './published-table.js';
export type { CountTable, PublishedTable } from './published-table.js';
export { selectionRatios } from './selection.js';
export type { Compared, SelectionRatio } from './selection.js';
