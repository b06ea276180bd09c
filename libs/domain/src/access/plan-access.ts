import type { OpenedPlan, PlanTaskKind } from '../improvement-plan/index.js';
import { refuse } from '../kernel/index.js';
import type { Refusal } from '../kernel/index.js';
import type { Actor } from './access.js';

/** How somebody stands to a plan; none means that to them it does not exist. */
export type PlanRelation = 'owner' | 'subject' | 'operator' | 'auditor';

export type PlanAct = 'gap' | 'check-in' | 'extend' | 'close' | 'reassign';

export const relationToPlan = (actor: Actor, plan: OpenedPlan): PlanRelation | undefined => {
  if (actor.person === plan.owner) return 'owner';
  if (actor.person === plan.subject) return 'subject';
  if (actor.roles.includes('hrOperator')) return 'operator';
  return actor.roles.includes('auditor') ? 'auditor' : undefined;
};

/** The owner works on the plan; HR moves its end or gives it to somebody else. */
const isAllowed = (actor: Actor, plan: OpenedPlan, act: PlanAct): boolean => {
  const isOwner = actor.person === plan.owner;
  // Nobody decides on a plan about themselves, whatever else they are.
  const isOperator = actor.roles.includes('hrOperator') && actor.person !== plan.subject;
  switch (act) {
    case 'gap':
    case 'check-in':
    case 'close':
      return isOwner;
    case 'extend':
      return isOwner || isOperator;
    case 'reassign':
      return isOperator;
  }
};

/** Asked first of every change of a plan; strangers hear that there is none. */
export const mayActOnPlan = (actor: Actor, plan: OpenedPlan, act: PlanAct): Refusal | undefined => {
  if (relationToPlan(actor, plan) === undefined) return refuse('PLAN.UNKNOWN');
  return isAllowed(actor, plan, act) ? undefined : refuse('ACCESS.DENIED', { act });
};

/** What somebody may do on the plan as it stands, for whoever shows it. */
export const actsOnPlan = (actor: Actor, plan: OpenedPlan): readonly PlanAct[] =>
  ACTS.filter((act) => isPossible(plan, act) && isAllowed(actor, plan, act));

const ACTS: readonly PlanAct[] = ['gap', 'check-in', 'extend', 'close', 'reassign'];

const isPossible = (plan: OpenedPlan, act: PlanAct): boolean => {
  if (plan.status === 'closed') return false;
  switch (act) {
    case 'gap':
      return isOpen(plan, 'plan gap');
    case 'check-in':
      return isOpen(plan, 'plan check-in');
    case 'close':
      return isOpen(plan, 'plan outcome') && plan.gap !== undefined;
    case 'extend':
      return plan.extendedFrom === undefined;
    case 'reassign':
      return true;
  }
};

const isOpen = ({ tasks }: OpenedPlan, kind: PlanTaskKind): boolean =>
  tasks.some((task) => task.kind === kind && task.status === 'open');
