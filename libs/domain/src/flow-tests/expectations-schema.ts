import { z } from 'zod';
import { note } from './notes.js';
import { decimalText, number } from './texts.js';

const byStep = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

/** What must be true at a moment; what is not named is not looked at. */
export const expectationsSchema = z.strictObject({
  open: byStep(z.array(number)).describe(note.open),
  due: byStep(z.string()).describe(note.due),
  outcome: byStep(z.string()).describe(note.outcomes),
  took: byStep(z.string()).describe(note.took),
  flags: byStep(z.array(z.string())).describe(note.flags),
  score: byStep(decimalText.or(z.literal('not available'))).describe(note.score),
  band: byStep(z.string()).describe(note.bands),
  label: byStep(z.string()).describe(note.label),
  sees: z
    .record(z.string(), z.record(z.string(), z.array(z.string())))
    .default({})
    .describe(note.sees),
  events: z.array(z.string().min(1)).max(500).optional().describe(note.events),
  status: z.enum(['open', 'closed']).optional().describe(note.status),
  ended: z.string().optional().describe(note.ended),
});

export type Expectations = z.output<typeof expectationsSchema>;
