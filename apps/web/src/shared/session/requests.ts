import { z } from 'zod';
import { send } from '../http/index.js';

export type Role =
  'hrDesigner' | 'hrOperator' | 'manager' | 'employee' | 'auditor' | 'administrator';

const roleSchema = z.enum([
  'hrDesigner',
  'hrOperator',
  'manager',
  'employee',
  'auditor',
  'administrator',
]);

const meSchema = z.object({
  personId: z.string(),
  name: z.string(),
  mail: z.string(),
  roles: z.array(roleSchema),
});
export type Me = z.infer<typeof meSchema>;

const statusSchema = z.object({
  mode: z.enum(['demo', 'empty', 'standard']),
  practice: z.boolean(),
  needsSetUp: z.boolean(),
  temporal: z.object({ state: z.string(), detail: z.string().optional() }),
  now: z.string(),
  position: z.string(),
});
export type Status = z.infer<typeof statusSchema>;

const emptySchema = z.object({});

export const readMe = (signal: AbortSignal): Promise<Me> =>
  send({ path: '/api/me', response: meSchema, signal });

export const readStatus = (signal: AbortSignal): Promise<Status> =>
  send({ path: '/api/status', response: statusSchema, signal });

export const signIn = (body: { email: string; password: string }): Promise<unknown> =>
  send({ method: 'POST', path: '/api/auth/sign-in/email', body, response: emptySchema });

export const signOut = (): Promise<unknown> =>
  send({ method: 'POST', path: '/api/auth/sign-out', body: {}, response: emptySchema });
