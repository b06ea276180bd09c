export { teamShape } from './team.js';
export type { MemberReview, OpenStep, TeamMember } from './team.js';
