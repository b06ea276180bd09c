export { exportBpmn } from './export-bpmn.js';
export { exportSvg } from './export-svg.js';
export { importBpmn } from './import-bpmn.js';
export type { Imported } from './import-bpmn.js';
export type { Language } from './words.js';
