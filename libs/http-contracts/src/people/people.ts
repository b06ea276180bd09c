import { z } from 'zod';
import { dateShape, pagingShape, personShape, reasonShape, textShape } from '../shapes/index.js';

export const peopleQueryShape = pagingShape.extend({
  /** Beginning of a name or of an employee number. */
  query: z.string().trim().max(100).optional(),
  /** Unit, with all units below it. */
  unit: z.string().max(100).optional(),
});

/** Enough to find a colleague and tell namesakes apart: what everybody may look up. */
const colleagueShape = z.object({
  personId: z.string(),
  name: z.string(),
  employeeNumber: z.string(),
  title: z.string(),
  unitName: textShape,
});

export const listedPersonShape = colleagueShape.extend({
  manager: personShape.optional(),
  employment: z.enum(['regular', 'probation', 'intern', 'left']),
  onLeave: z.boolean(),
});
export type ListedPerson = z.infer<typeof listedPersonShape>;

/** Those with a role on the whole see all of it; everybody else finds colleagues. */
export const peoplePageShape = z.object({
  items: z.array(z.union([listedPersonShape, colleagueShape])),
  nextCursor: z.string().optional(),
});

export const personViewShape = listedPersonShape.extend({
  mail: z.string(),
  grade: z.string(),
  hiredOn: z.string(),
  calendar: z.string(),
  dottedLine: personShape.optional(),
  may: z.array(z.enum(['leave', 'manager'])),
});
export type PersonView = z.infer<typeof personViewShape>;

export const importShape = z.strictObject({
  /** The file's bytes in base64: the server finds out how they are encoded. */
  content: z.base64().max(5_600_000),
  dryRun: z.boolean().default(false),
});

export const importReportShape = z.object({
  rows: z.number().int(),
  joined: z.number().int(),
  changed: z.number().int(),
  units: z.number().int(),
  /** Every mistake with its row and column. Nothing is imported while there is one. */
  errors: z.array(
    z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: textShape }),
  ),
});
export type ImportReport = z.infer<typeof importReportShape>;

const reason = { reason: reasonShape };

export const startLeaveShape = z.strictObject({
  kind: z.string().trim().min(1).max(60),
  on: dateShape,
  ...reason,
});
export const endLeaveShape = z.strictObject({ on: dateShape, ...reason });
export const nameSubstituteShape = z.strictObject({
  /** A person, or `none` to act for oneself again. */
  substitute: z.string().min(1).max(100),
  on: dateShape,
  /** The last day; without, until another one or none is named. */
  until: dateShape.optional(),
  ...reason,
});
export const workedTogetherShape = z.strictObject({
  people: z
    .array(
      z.strictObject({
        person: z.string().min(1).max(100),
        days: z.number().int().min(1).max(366),
      }),
    )
    .min(1)
    .max(500),
  from: dateShape,
  to: dateShape,
  /** Where the data comes from, e.g. a project system. */
  source: z.string().trim().min(1).max(200),
});
export const changeManagerShape = z.strictObject({
  manager: z.string().min(1).max(100),
  on: dateShape,
  ...reason,
});
