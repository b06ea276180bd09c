import { z } from 'zod';
import { personShape, send, textShape } from '../../../shared/http/index.js';

const employment = z.enum(['regular', 'probation', 'intern', 'left']);

const listedShape = z.object({
  personId: z.string(),
  employeeNumber: z.string(),
  name: z.string(),
  title: z.string(),
  unitName: textShape,
  manager: personShape.optional(),
  employment,
  onLeave: z.boolean(),
});
export type ListedPerson = z.infer<typeof listedShape>;

const personViewShape = listedShape.extend({
  mail: z.string(),
  grade: z.string(),
  hiredOn: z.string(),
  calendar: z.string(),
  dottedLine: personShape.optional(),
  may: z.array(z.enum(['leave', 'manager'])),
});
export type PersonView = z.infer<typeof personViewShape>;

const importShape = z.object({
  rows: z.number(),
  joined: z.number(),
  changed: z.number(),
  units: z.number(),
  errors: z.array(
    z.object({ row: z.number(), column: z.string(), code: z.string(), message: textShape }),
  ),
});
export type ImportReport = z.infer<typeof importShape>;

export const readPeople = (
  query: { query: string | undefined; unit: string | undefined },
  page: { cursor: string | undefined; signal: AbortSignal },
) =>
  send({
    path: '/api/people',
    query: { ...query, limit: 50, cursor: page.cursor },
    response: z.object({ items: z.array(listedShape), nextCursor: z.string().optional() }),
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
    response: importShape,
  });
