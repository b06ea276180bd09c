import { z } from 'zod';

const untilSchema = z.enum(['never', 'until the next opens', 'until due']);

/** What may happen to an answer once it is handed in. Optional: without them it is final. */
export const afterSubmission = {
  revise: untilSchema.optional(),
  withdraw: untilSchema.optional(),
  afterDue: z.enum(['refused', 'accepted as late', 'until the next opens']).optional(),
};
