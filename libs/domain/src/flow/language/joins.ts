import { z } from 'zod';
import { feelSchema, keySchema } from './text.js';

/** When a split goes on. A number may be a formula: how many there are is known only at run time. */
export const joinSchema = z
  .union([
    z.enum(['all', 'any', 'first to act']),
    z.strictObject({ atLeast: z.union([z.int().min(1).max(1000), feelSchema]) }),
    z.strictObject({ share: z.string().regex(/^(100|[1-9]\d?) %$/) }),
    z.strictObject({ when: feelSchema }),
  ])
  .default('all')
  .describe('How many must be done before it goes on. 多少分支完成后继续。');

export const restSchema = z
  .enum(['cancel', 'let finish', 'count if in time'])
  .default('cancel')
  .describe('What becomes of those still open when it goes on. 继续时其余未完成者如何处理。');

const ways = ['wait for the rest', 'proceed flagged', 'skip'] as const;

/** What happens as soon as the join cannot be reached any more. */
export const tooFewSchema = z
  .enum(ways)
  .optional()
  .describe('What happens when the join cannot be reached any more. 已不可能汇合时如何处理。');

/** With people there is more to do: ask for others, or add those of another participant. */
export const tooFewPeopleSchema = z
  .union([z.enum([...ways, 'ask again']), z.strictObject({ add: keySchema })])
  .optional()
  .describe('What happens when too few people are left. 剩余人数不足时如何处理。');
