import { z } from 'zod';
import { doneShape, flagShape, textShape } from '../shapes/index.js';

/** With `preview=true` the same request only says what it would do. */
export const changeQueryShape = z.object({ preview: flagShape.optional() });

/** What a change of something that runs would do, and to whom. */
export const previewShape = z.object({
  summary: textShape,
  reviews: z.number().int(),
  people: z.number().int(),
  affected: z.array(z.object({ personId: z.string(), name: z.string(), what: textShape })),
});
export type ChangePreview = z.infer<typeof previewShape>;

/** A change answers its preview when that was asked for, and else where it stands in the log. */
export const changedShape = z.union([previewShape, doneShape]);
