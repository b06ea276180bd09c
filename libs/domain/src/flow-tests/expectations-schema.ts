import { z } from 'zod';
import { decimalText, numberText } from './texts.js';

const byStep = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

/** What must be true at a moment; what is not named is not looked at. */
export const expectationsSchema = z.strictObject({
  open: byStep(z.array(numberText)).describe(
    'Block → who has an open task there; an empty list for nobody. 环节 → 有待办的人。',
  ),
  due: byStep(z.string()).describe(
    'Block → last day, in the zone of the flow, or `none`. 环节 → 截止日。',
  ),
  outcome: byStep(z.string()).describe('Block → how it closed, or `skipped`. 环节 → 结果。'),
  score: byStep(decimalText.or(z.literal('not available'))),
  band: byStep(z.string()),
  status: z.enum(['open', 'closed']).optional(),
});

export type Expectations = z.output<typeof expectationsSchema>;
