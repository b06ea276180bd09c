import { z } from 'zod';
import { doneShape, send, textShape } from '../http/index.js';

const previewShape = z.object({
  summary: textShape,
  reviews: z.number(),
  people: z.number(),
  affected: z.array(z.object({ personId: z.string(), name: z.string(), what: textShape })),
});
export type ChangePreview = z.infer<typeof previewShape>;

/** A change to something that runs: the same request asked first as a preview, then for real. */
export interface Change {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export const previewChange = (change: Change, signal: AbortSignal) =>
  send({
    method: 'POST',
    path: change.path,
    query: { preview: true },
    body: change.body,
    response: previewShape,
    signal,
  });

export const sendChange = (change: Change, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: change.path,
    body: change.body,
    idempotencyKey,
    response: doneShape,
  });
