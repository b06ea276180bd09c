import {
  cycleDraftedShape,
  cycleListShape,
  cycleViewShape,
  reviewsPageShape,
} from '@reprise/http-contracts/cycles';
import type { CycleDraft } from '@reprise/http-contracts/cycles';
import { send } from '../../../shared/http/index.js';

export const readCycles = (signal: AbortSignal) =>
  send({
    path: '/api/cycles',
    response: cycleListShape,
    signal,
  });

export const readCycle = (cycleId: string, signal: AbortSignal) =>
  send({ path: `/api/cycles/${cycleId}`, response: cycleViewShape, signal });

export interface ReviewFilter {
  readonly stage?: string | undefined;
  readonly unit?: string | undefined;
  readonly status?: string | undefined;
  readonly query?: string | undefined;
}

export const readCycleReviews = (
  filter: ReviewFilter & { cycle: string },
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/reviews',
    query: { ...filter, limit: 50, cursor: page.cursor },
    response: reviewsPageShape,
    signal: page.signal,
  });

export const draftCycle = (draft: CycleDraft, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/cycles',
    body: draft,
    idempotencyKey,
    response: cycleDraftedShape,
  });
