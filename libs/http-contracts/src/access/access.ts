import { z } from 'zod';

/** Roles that one person gives another; to be a manager or an employee follows from the directory. */
export const givenRoleShape = z.enum(['hrDesigner', 'hrOperator', 'auditor', 'administrator']);
export type GivenRole = z.infer<typeof givenRoleShape>;

export const personAccessShape = z.object({
  hasAccount: z.boolean(),
  /** The reader’s own account is of nobody in the directory, and may be said to be this person’s. */
  mayLink: z.boolean(),
  /** An invitation nobody used yet is good until then. */
  invitedUntil: z.string().optional(),
  roles: z.array(givenRoleShape),
});
export type PersonAccess = z.infer<typeof personAccessShape>;

export const giveRolesShape = z.strictObject({ roles: z.array(givenRoleShape).max(4) });

/** The link is told once; what is kept does not lead back to it. */
export const invitedShape = z.object({ link: z.string() });

export const invitationShape = z.object({ name: z.string(), mail: z.string() });
export type Invitation = z.infer<typeof invitationShape>;

export const acceptShape = z.strictObject({
  token: z.string().min(1).max(200),
  password: z.string().min(10).max(128),
});
