export { companyOf } from './company.js';
export { NAMES as DIFFERENCES } from './differences.js';
export type { Name as DifferenceName } from './differences.js';
export { flowOf } from './flow.js';
export type { Places } from './flow.js';
