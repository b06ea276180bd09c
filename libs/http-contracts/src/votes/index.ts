export { attendanceShape, voteViewShape } from './votes.js';
export type { VoteMember, VoteRoundView, VoteView } from './votes.js';
