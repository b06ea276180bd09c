export { exportBpmn } from './export-bpmn.js';
