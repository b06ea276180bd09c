export { importMeasures } from './import-measures.handler.js';
export type { ImportMeasures } from './import-measures.handler.js';
