import { refuse } from '../kernel/index.js';
import type { PersonId, Refusal } from '../kernel/index.js';
import type { OpenedReview } from '../review/index.js';

export type Role = 'hrDesigner' | 'hrOperator' | 'auditor' | 'administrator' | 'system';

/** Roles that one person gives another. */
export type GivenRole = Exclude<Role, 'system'>;

/** Who asks. `system` is the installation's own clockwork; no person can hold it. */
export interface Actor {
  readonly person: PersonId;
  readonly roles: readonly Role[];
}

/** Acts on the whole installation, and the roles that may do them. */
const ACTS = {
  'import people': ['administrator', 'hrOperator'],
  'import measures': ['hrOperator'],
  'give access': ['administrator'],
  'change people': ['administrator', 'hrOperator'],
  'read people': ['administrator', 'hrOperator', 'hrDesigner', 'auditor'],
  'publish flow': ['hrDesigner'],
  'read flows': ['hrDesigner', 'hrOperator', 'auditor'],
  rehearse: ['hrDesigner', 'hrOperator'],
  'run cycle': ['hrOperator', 'system'],
  'pass time': ['system'],
  'read cycles': ['hrOperator', 'hrDesigner', 'auditor'],
  'read calibrations': ['hrOperator', 'auditor'],
  'change reviews': ['hrOperator', 'system'],
  audit: ['auditor'],
  'move clock': ['administrator', 'hrOperator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Act = keyof typeof ACTS;

/** Asked first in every use case: may this actor do this at all? */
export const mayAct = (actor: Actor, act: Act): Refusal | undefined => {
  const allowed: readonly Role[] = ACTS[act];
  return actor.roles.some((role) => allowed.includes(role))
    ? undefined
    : refuse('ACCESS.DENIED', { act });
};

/** What a person may see of a review, by how they stand to it. */
export type Relation = 'subject' | 'assignee' | 'manager' | 'operator' | 'auditor';

/**
 * How somebody stands to a review; none means that to them it does not exist. Managers are those
 * the caller found above the subject.
 */
export const relationTo = (
  actor: Actor,
  review: OpenedReview,
  managers: readonly PersonId[],
): Relation | undefined => {
  if (actor.person === review.subject) return 'subject';
  if (actor.roles.includes('hrOperator')) return 'operator';
  if (actor.roles.includes('auditor')) return 'auditor';
  if (managers.includes(actor.person)) return 'manager';
  const isAssignee = [...review.tasks.values()].some(
    ({ assignee, onBehalfOf }) => assignee === actor.person || onBehalfOf === actor.person,
  );
  return isAssignee ? 'assignee' : undefined;
};

/**
 * Whether somebody sees the whole course of a review. Who was only asked for something, a peer or
 * a stand-in, sees their own steps: that somebody appealed or has a plan is not theirs to know.
 */
export const seesCourse = (relation: Relation): boolean => relation !== 'assignee';
