export { importMeasuresShape, measuresReportShape } from './measures.js';
export type { MeasuresReport } from './measures.js';
