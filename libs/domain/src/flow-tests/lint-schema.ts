import { z } from 'zod';
import { note } from './notes.js';

const place = z.string().max(400).describe(note.place);
const patchSchema = z
  .strictObject({
    block: z.string().min(1).max(63).optional().describe(note.patchedBlock),
    at: place,
    set: z.json().optional().describe(note.set),
    remove: z.literal(true).optional().describe(note.remove),
  })
  .refine(({ set, remove }) => (set === undefined) !== (remove === undefined), {
    message: 'a patch either sets or removes',
  });

/** A mistake somebody might make in the flow, and what must be found of it. */
export const lintCheckSchema = z.strictObject({
  patch: z.array(patchSchema).min(1).max(50).describe(note.patch),
  finds: z.array(z.string().min(3)).max(50).describe(note.finds),
});

export type LintCheck = z.output<typeof lintCheckSchema>;
