export { measuresColumnTitle } from './columns.js';
export { readMeasuresCsv } from './read-measures-csv.js';
export type { MeasuresFile } from './read-measures-csv.js';
