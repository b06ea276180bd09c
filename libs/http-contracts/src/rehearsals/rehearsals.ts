import { z } from 'zod';
import { dateShape, personShape, textShape } from '../shapes/index.js';

const share = z.number().min(0).max(1);
const counts = z.record(z.string(), z.number().int());

export const rehearsalShape = z.strictObject({
  flowId: z.string().max(100),
  version: z.number().int().min(1),
  startsOn: dateShape,
  period: z.strictObject({ from: dateShape, to: dateShape }),
  behaviour: z.strictObject({
    late: share,
    never: share,
    sendBack: share,
    appeal: share,
    decline: share,
  }),
  /** The same seed gives the same rehearsal. */
  seed: z.number().int().min(0).max(4_294_967_295),
});
export type RehearsalRequest = z.infer<typeof rehearsalShape>;

export const rehearsalReportShape = z.object({
  reviews: z.number().int(),
  left: z.object({
    out: z.number().int(),
    'too new': z.number().int(),
    'carry forward': z.number().int(),
  }),
  events: z.number().int(),
  steps: z.array(
    z.object({
      block: z.string(),
      title: textShape.optional(),
      opened: z.number().int(),
      outcomes: counts,
      firstOpen: z.string(),
      lastClose: z.string().optional(),
    }),
  ),
  people: z.array(
    z.object({
      person: personShape,
      tasks: z.number().int(),
      messages: z.number().int(),
      busiestDay: z.object({ on: z.string(), tasks: z.number().int() }),
    }),
  ),
  /** Weeks in which anybody gets a task, by their Mondays. */
  weeks: z.array(
    z.object({
      monday: z.string(),
      tasks: z.number().int(),
      people: z.number().int(),
      most: z.object({ person: personShape, tasks: z.number().int() }),
    }),
  ),
  /** Anonymous steps whose answers nobody reads, for fewer answered than the floor. */
  belowFloor: z.array(
    z.object({ step: z.string(), title: textShape.optional(), reviews: z.number().int() }),
  ),
  nobody: z.array(
    z.object({ step: z.string(), title: textShape.optional(), reviews: z.number().int() }),
  ),
  bands: counts,
  ends: z.object({
    first: z.string().optional(),
    last: z.string().optional(),
    open: z.number().int(),
  }),
});
export type RehearsalReport = z.infer<typeof rehearsalReportShape>;
