import { replayShape } from '@reprise/http-contracts/audit';
import { reviewsPageShape } from '@reprise/http-contracts/cycles';
import { send } from '../../../shared/http/index.js';

export const readReplay = (
  { reviewId, at }: { reviewId: string; at: number | undefined },
  signal: AbortSignal,
) =>
  send({
    path: `/api/audit/reviews/${reviewId}/at/${at === undefined ? 'latest' : String(at)}`,
    response: replayShape,
    signal,
  });

export const findReviews = (
  filter: { cycle: string | undefined; query: string | undefined },
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/reviews',
    query: { ...filter, limit: 50, cursor: page.cursor },
    response: reviewsPageShape,
    signal: page.signal,
  });
