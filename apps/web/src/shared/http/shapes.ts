import { z } from 'zod';

export const textShape = z.object({ zh: z.string(), en: z.string() });
export const personShape = z.object({ personId: z.string(), name: z.string() });
/** What a command answers: where in the log it stands. */
export const doneShape = z.object({ position: z.string() });
