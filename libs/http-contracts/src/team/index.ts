export { teamShape } from './team.js';
export type { OpenStep, TeamMember } from './team.js';
