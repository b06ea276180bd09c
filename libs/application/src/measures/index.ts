export { importMeasures } from './import-measures.handler.js';
export type { ImportMeasures } from './import-measures.handler.js';
export { importMeasuresFile } from './import-measures-file.handler.js';
export type {
  ImportMeasuresFile,
  MeasuresHandling,
  MeasuresImported,
} from './import-measures-file.handler.js';
