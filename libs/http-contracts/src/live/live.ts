import { z } from 'zod';

/** First parts of the web's query keys: what may read differently now. */
export const topicShape = z.enum([
  'inbox',
  'task',
  'review',
  'reviews',
  'team',
  'cycle',
  'cycles',
  'calibration',
  'calibrations',
  'plan',
  'plans',
  'flows',
  'people',
  'person',
  'status',
]);
export type Topic = z.infer<typeof topicShape>;

/** Says that something changed, never what. */
export const changedShape = z.object({ topics: z.array(topicShape) });
