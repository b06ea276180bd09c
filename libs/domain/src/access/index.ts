export { mayAct, relationTo } from './access.js';
export type { Act, Actor, Relation, Role } from './access.js';
