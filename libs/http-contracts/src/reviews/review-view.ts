import { z } from 'zod';
import { answersShape } from '../answers/index.js';
import { personShape, textShape } from '../shapes/index.js';

const stepShape = z.object({
  step: z.string(),
  title: textShape,
  kind: z.string(),
  status: z.enum(['ahead', 'open', 'closed', 'skipped', 'again']),
  iteration: z.number().int(),
  outcome: z.string().optional(),
  openedAt: z.string().optional(),
  closedAt: z.string().optional(),
  dueAt: z.string().optional(),
  people: z.array(personShape),
  /** The reader's own task, while it is open. */
  taskId: z.string().optional(),
});
export type ReviewStep = z.infer<typeof stepShape>;

const stageShape = z.object({
  stage: z.string(),
  title: textShape,
  status: z.enum(['ahead', 'open', 'closed']),
  steps: z.array(stepShape),
});
export type ReviewStage = z.infer<typeof stageShape>;

const scoreInputShape = z.object({
  ref: z.string(),
  title: textShape,
  value: z.string().optional(),
  weight: z.string().optional(),
});

/** A released score and every number it was made from. */
const resultShape = z.object({
  score: z.string(),
  value: z.string().optional(),
  band: z.string().optional(),
  label: textShape.optional(),
  calibratedFrom: z.string().optional(),
  inputs: z.array(scoreInputShape),
});
export type ReviewResult = z.infer<typeof resultShape>;

export const reviewViewShape = z.object({
  reviewId: z.string(),
  cycleId: z.string(),
  cycleTitle: textShape,
  subject: z.object({ personId: z.string(), name: z.string(), title: z.string() }),
  unitName: textShape,
  status: z.enum(['open', 'closed']),
  outcome: textShape.optional(),
  period: z.object({ from: z.string(), to: z.string() }),
  stages: z.array(stageShape),
  results: z.array(resultShape),
  answers: answersShape,
  planId: z.string().optional(),
  /** What else the reader may open of it. */
  may: z.array(z.enum(['replay', 'run'])),
});
export type ReviewView = z.infer<typeof reviewViewShape>;
