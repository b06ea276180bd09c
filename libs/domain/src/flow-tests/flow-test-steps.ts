import { z } from 'zod';
import { otherSteps } from './other-steps.js';
import { momentStepSchema, ownSteps } from './own-steps.js';
import { always } from './always.js';
import { note } from './notes.js';

/**
 * Several who act at one moment: each saw the review as it was before any of them, as people who
 * press their buttons in the same second do.
 */
const togetherSchema = z.strictObject({
  ...{ at: always.at, of: always.of, expect: always.expect },
  does: z.literal('together').describe(note.does),
  steps: z.array(momentStepSchema).min(2).max(50).describe(note.together),
});

/** What somebody does, and what must be true afterwards. Time passes up to `at` before it. */
export const flowTestStepSchema = z.discriminatedUnion('does', [
  ...ownSteps,
  ...otherSteps,
  togetherSchema,
]);

export type FlowTestStep = z.output<typeof flowTestStepSchema>;
