import {
  importReportShape,
  peoplePageShape,
  personViewShape,
} from '@reprise/http-contracts/people';
import { send } from '../../../shared/http/index.js';

export const readPeople = (
  query: { query: string | undefined; unit: string | undefined },
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/people',
    query: { ...query, limit: 50, cursor: page.cursor },
    response: peoplePageShape,
    signal: page.signal,
  });

export const readPerson = (personId: string, signal: AbortSignal) =>
  send({ path: `/api/people/${personId}`, response: personViewShape, signal });

interface ImportInput {
  /** The file's bytes in base64: the server finds out how they are encoded. */
  readonly content: string;
  readonly dryRun: boolean;
}

export const importPeople = (input: ImportInput, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/people/import',
    body: input,
    idempotencyKey,
    response: importReportShape,
  });
