import { z } from 'zod';
import { personShape, send, textShape } from '../../../shared/http/index.js';

const counts = z.record(z.string(), z.number());

const reportShape = z.object({
  reviews: z.number(),
  left: z.object({ out: z.number(), 'too new': z.number(), 'carry forward': z.number() }),
  events: z.number(),
  steps: z.array(
    z.object({
      block: z.string(),
      title: textShape.optional(),
      opened: z.number(),
      outcomes: counts,
      firstOpen: z.string(),
      lastClose: z.string().optional(),
    }),
  ),
  people: z.array(
    z.object({
      person: personShape,
      tasks: z.number(),
      messages: z.number(),
      busiestDay: z.object({ on: z.string(), tasks: z.number() }),
    }),
  ),
  nobody: z.array(z.object({ step: z.string(), title: textShape.optional(), reviews: z.number() })),
  bands: counts,
  ends: z.object({
    first: z.string().optional(),
    last: z.string().optional(),
    open: z.number(),
  }),
});
export type RehearsalReport = z.infer<typeof reportShape>;

export interface RehearsalRequest {
  readonly flowId: string;
  readonly version: number;
  readonly startsOn: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly behaviour: {
    readonly late: number;
    readonly never: number;
    readonly sendBack: number;
    readonly appeal: number;
    readonly decline: number;
  };
  readonly seed: number;
}

/** Plays the flow on the real organisation; nothing is stored and nobody hears of it. */
export const rehearse = (request: RehearsalRequest) =>
  send({ method: 'POST', path: '/api/rehearsals', body: request, response: reportShape });
