import { z } from 'zod';
import { personShape, send, textShape } from '../../../shared/http/index.js';

const openStep = z.object({
  step: z.string(),
  title: textShape,
  waitingFor: z.array(personShape),
  dueAt: z.string().optional(),
  taskId: z.string().optional(),
});

const memberShape = z.object({
  person: personShape.extend({ title: z.string() }),
  reviewId: z.string().optional(),
  status: z.enum(['open', 'closed', 'none']),
  stageTitle: textShape.optional(),
  open: z.array(openStep),
  band: z.string().optional(),
});
export type TeamMember = z.infer<typeof memberShape>;
export type OpenStep = z.infer<typeof openStep>;

export const readTeam = (signal: AbortSignal) =>
  send({ path: '/api/team', response: z.object({ items: z.array(memberShape) }), signal });
