import { z } from 'zod';
import { answersSchema } from '../../../shared/answers/index.js';

const text = z.object({ zh: z.string(), en: z.string() });
const person = z.object({ personId: z.string(), name: z.string() });

const step = z.object({
  step: z.string(),
  title: text,
  kind: z.string(),
  status: z.enum(['ahead', 'open', 'closed', 'skipped', 'again']),
  iteration: z.number(),
  outcome: z.string().optional(),
  openedAt: z.string().optional(),
  closedAt: z.string().optional(),
  dueAt: z.string().optional(),
  people: z.array(person),
  taskId: z.string().optional(),
});

const scoreInput = z.object({
  ref: z.string(),
  title: text,
  value: z.string().optional(),
  weight: z.string().optional(),
  source: z.string().optional(),
});

const result = z.object({
  score: z.string(),
  value: z.string().optional(),
  band: z.string().optional(),
  label: text.optional(),
  calibratedFrom: z.string().optional(),
  inputs: z.array(scoreInput),
});

export const reviewViewSchema = z.object({
  reviewId: z.string(),
  cycleId: z.string(),
  cycleTitle: text,
  subject: z.object({ personId: z.string(), name: z.string(), title: z.string() }),
  unitName: text,
  status: z.enum(['open', 'closed']),
  outcome: text.optional(),
  period: z.object({ from: z.string(), to: z.string() }),
  stages: z.array(
    z.object({
      stage: z.string(),
      title: text,
      status: z.enum(['ahead', 'open', 'closed']),
      steps: z.array(step),
    }),
  ),
  results: z.array(result),
  answers: answersSchema,
  planId: z.string().optional(),
});

export type ReviewView = z.infer<typeof reviewViewSchema>;
export type ReviewStage = ReviewView['stages'][number];
export type ReviewStep = ReviewStage['steps'][number];
export type ReviewResult = ReviewView['results'][number];
