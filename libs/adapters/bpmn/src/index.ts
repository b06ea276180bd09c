export { exportBpmn } from './export-bpmn.js';
export { importBpmn } from './import-bpmn.js';
export type { Imported } from './import-bpmn.js';
export type { Language } from './words.js';
