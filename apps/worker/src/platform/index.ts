export { asLeader } from './leader.js';
export type { Office } from './leader.js';
