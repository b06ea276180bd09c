import { doneShape } from '@reprise/http-contracts/shapes';
import { voteViewShape } from '@reprise/http-contracts/votes';
import type { VoteView } from '@reprise/http-contracts/votes';
import { queryOptions } from '@tanstack/react-query';
import { send } from '../http/index.js';

export const voteQuery = (reviewId: string, step: string) =>
  queryOptions({
    queryKey: ['review', reviewId, 'vote', step],
    queryFn: ({ signal }) =>
      send({
        path: `/api/reviews/${reviewId}/votes/${encodeURIComponent(step)}`,
        response: voteViewShape,
        signal,
      }),
  });

interface Attendance {
  readonly vote: VoteView;
  readonly present: readonly string[];
  readonly idempotencyKey: string;
}

export const recordAttendance = ({ vote, present, idempotencyKey }: Attendance) =>
  send({
    method: 'POST',
    path: `/api/reviews/${vote.reviewId}/attendance`,
    body: { step: vote.step, present },
    idempotencyKey,
    response: doneShape,
  });
