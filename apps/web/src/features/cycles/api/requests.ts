import { z } from 'zod';
import { send } from '../../../shared/http/index.js';
import { cycleReviewShape, cycleSummaryShape, cycleViewShape } from './cycle-view.js';

export const readCycles = (signal: AbortSignal) =>
  send({
    path: '/api/cycles',
    response: z.object({ items: z.array(cycleSummaryShape) }),
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
    response: z.object({ items: z.array(cycleReviewShape), nextCursor: z.string().optional() }),
    signal: page.signal,
  });

export interface CycleDraft {
  readonly title: { readonly zh: string; readonly en: string };
  readonly flowId: string;
  readonly flowVersion: number;
  readonly startsOn: string;
  readonly period: { readonly from: string; readonly to: string };
}

export const draftCycle = (draft: CycleDraft, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/cycles',
    body: draft,
    idempotencyKey,
    response: z.object({ cycleId: z.string(), position: z.string() }),
  });
