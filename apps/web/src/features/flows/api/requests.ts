import type { FlowDocument } from '@reprise/domain/flow/language';
import { z } from 'zod';
import { personShape, send, textShape } from '../../../shared/http/index.js';

const findingShape = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  message: textShape,
  fix: textShape.optional(),
});
export type FlowFinding = z.infer<typeof findingShape>;

const versionShape = z.object({
  flowId: z.string(),
  version: z.number(),
  digest: z.string(),
  publishedAt: z.string(),
  publishedBy: personShape.optional(),
  document: z.custom<FlowDocument>(),
});
export type FlowVersion = z.infer<typeof versionShape>;

export const readFlowVersion = (
  { flowId, version }: { flowId: string; version: string },
  signal: AbortSignal,
) => send({ path: `/api/flows/${flowId}/versions/${version}`, response: versionShape, signal });

export const checkFlow = (document: unknown) =>
  send({
    method: 'POST',
    path: '/api/flows/check',
    body: { document },
    response: z.object({ ok: z.boolean(), findings: z.array(findingShape) }),
  });

export const publishFlow = (document: unknown, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/flows/publish',
    body: { document },
    idempotencyKey,
    response: z.object({ flowId: z.string(), version: z.number(), position: z.string() }),
  });
