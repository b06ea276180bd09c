import { previewShape } from '@reprise/http-contracts/changes';
import { doneShape } from '@reprise/http-contracts/shapes';
import { send } from '../http/index.js';

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
