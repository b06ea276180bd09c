import { z } from 'zod';
import { balanceSchema, groupCheckSchema, quotaSchema } from '../../quotas/index.js';
import { feelSchema, keySchema, textSchema } from './text.js';

export const quotasSchema = z.array(quotaSchema).max(20);
const costSchema = z.string().regex(/^\d{1,15}(\.\d{1,10})?$/);

/** What a calibration says besides what every block says. */
export const calibrationParts = {
  title: textSchema,
  group: z.enum(['unit', 'cycle']),
  panel: keySchema.describe('Participant who decides in the session'),
  facilitator: keySchema.optional().describe('Participant who alone locks the session'),
  recused: z.array(keySchema).max(10).optional(),
  decides: z.enum(['anyone', 'majority', 'consensus']).optional(),
  agenda: feelSchema.optional().describe('Which results are talked about; the others stay'),
  score: keySchema,
  quota: quotasSchema.default([]),
  balance: z.array(balanceSchema).max(20).optional(),
  checks: z.array(groupCheckSchema).max(20).optional(),
  rates: z.record(z.string().min(1).max(40), costSchema).optional(),
  adviseBelow: z.int().min(0).default(0).describe('In smaller groups the quota only advises.'),
};
