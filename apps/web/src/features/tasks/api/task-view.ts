import type { FlowForm, FlowScale } from '@reprise/domain/flow/language';
import { z } from 'zod';
import { answersSchema } from '../../../shared/answers/index.js';

const text = z.object({ zh: z.string(), en: z.string() });
export const taskViewSchema = z.object({
  taskId: z.string(),
  reviewId: z.string(),
  revision: z.number(),
  status: z.enum(['open', 'done', 'declined', 'withdrawn']),
  kind: z.string(),
  title: text,
  subject: z.object({ personId: z.string(), name: z.string(), title: z.string() }),
  cycleTitle: text,
  stageTitle: text,
  role: text,
  openedAt: z.string(),
  dueAt: z.string().optional(),
  period: z.object({ from: z.string(), to: z.string() }),
  readers: z.array(z.object({ who: text, when: text, anonymous: z.boolean() })),
  form: z.custom<FlowForm>().optional(),
  scales: z.custom<Record<string, FlowScale>>(),
  mayDecline: z.boolean(),
  nomination: z.object({ min: z.number(), max: z.number(), sameUnit: z.boolean() }).optional(),
  decision: z
    .object({
      outcomes: z.array(z.enum(['approve', 'reject', 'send back'])),
      returnsTo: z.array(z.object({ step: z.string(), title: text })),
    })
    .optional(),
  window: z.object({ closesAt: z.string().optional() }).optional(),
  draft: z.object({ version: z.number(), savedAt: z.string(), content: z.unknown() }).optional(),
  answers: answersSchema,
  result: z
    .object({ score: z.string(), value: z.string(), band: z.string().optional() })
    .optional(),
});

export type TaskView = z.infer<typeof taskViewSchema>;
