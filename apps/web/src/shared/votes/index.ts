import './votes.css';

export { voteQuery } from './requests.js';
export { VoteFacts } from './vote-facts.js';
export { VoteMembers } from './vote-members.js';
export { VoteResults } from './vote-results.js';
export { useVoteTexts } from './vote-texts.js';
