export { afterPersonChange } from './after-person-change.js';
export type { Following, FollowingCommand, PersonChange, Touched } from './following.js';
