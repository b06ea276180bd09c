import { doneShape } from '@reprise/http-contracts/shapes';
import { attendanceShape, voteViewShape } from '@reprise/http-contracts/votes';
import { route } from '../platform/routes/index.js';

export const readVote = route({
  method: 'GET',
  path: '/api/reviews/:reviewId/votes/:step',
  summary: 'A vote: what is asked, how it is counted, who sits on it, what each round came to',
  response: voteViewShape,
  problems: ['VOTE.UNKNOWN'],
});

export const recordAttendance = route({
  method: 'POST',
  path: '/api/reviews/:reviewId/attendance',
  summary: 'The chair says who is present at a vote; ballots that were cast stay',
  headers: ['Idempotency-Key'],
  body: attendanceShape,
  response: doneShape,
  problems: [
    'REVIEW.UNKNOWN',
    'REVIEW.CLOSED',
    'TASK.UNKNOWN',
    'VOTE.NOT_CHAIR',
    'VOTE.CLOSED',
    'VOTE.NOT_A_MEMBER',
  ],
});
