import { z } from 'zod';
import { textShape } from '../shapes/index.js';

export const roleShape = z.enum([
  'hrDesigner',
  'hrOperator',
  'manager',
  'employee',
  'auditor',
  'administrator',
]);
export type Role = z.infer<typeof roleShape>;

export const meShape = z.object({
  personId: z.string(),
  name: z.string(),
  mail: z.string(),
  roles: z.array(roleShape),
});
export type Me = z.infer<typeof meShape>;

export const statusShape = z.object({
  mode: z.enum(['demo', 'empty', 'standard']),
  practice: z.boolean(),
  /** Nobody has an account yet: the first one may be made. */
  needsSetUp: z.boolean(),
  temporal: z.object({ state: z.string(), detail: z.string().optional() }),
  now: z.string(),
  position: z.string(),
});
export type Status = z.infer<typeof statusShape>;

export const setUpShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mail: z.email().max(254),
  password: z.string().min(10).max(128),
});

export const personasShape = z.object({
  items: z.array(z.object({ personId: z.string(), name: z.string(), about: textShape })),
});

export const becomeShape = z.strictObject({ personId: z.string().min(1).max(100) });
export const advanceShape = z.strictObject({ to: z.iso.datetime() });
export const advancedShape = z.object({ now: z.string() });
