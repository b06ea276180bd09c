import { z } from 'zod';
import { expectationsSchema } from './expectations-schema.js';
import { note } from './notes.js';
import { instantText } from './texts.js';

const refusedSchema = z.union([
  z.string().min(3),
  z.strictObject({
    code: z.string().min(3).describe(note.code),
    detail: z.record(z.string(), z.string()).describe(note.detail),
  }),
]);

/** What every step has, whatever it does. */
export const always = {
  at: instantText.describe(note.at),
  of: z.string().min(1).max(60).optional().describe(note.of),
  refused: refusedSchema.optional().describe(note.refused),
  expect: expectationsSchema.optional().describe(note.expect),
};

export type Refused = z.output<typeof refusedSchema>;
