import {
  flowCheckShape,
  flowPublishedShape,
  flowVersionShape,
} from '@reprise/http-contracts/flows';
import { send } from '../../../shared/http/index.js';

export const readFlowVersion = (
  { flowId, version }: { flowId: string; version: string },
  signal: AbortSignal,
) => send({ path: `/api/flows/${flowId}/versions/${version}`, response: flowVersionShape, signal });

export const checkFlow = (document: unknown) =>
  send({
    method: 'POST',
    path: '/api/flows/check',
    body: { document },
    response: flowCheckShape,
  });

export const publishFlow = (document: unknown, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/flows/publish',
    body: { document },
    idempotencyKey,
    response: flowPublishedShape,
  });
