import { mayAct, mayActOnPlan } from '@reprise/domain/access';
import type { Actor, PlanAct } from '@reprise/domain/access';
import type { OpenedPlan, PlanCommand } from '@reprise/domain/improvement-plan';
import { refuse } from '@reprise/domain/kernel';
import type { PlanId, Refusal } from '@reprise/domain/kernel';
import type { DirectorySource } from '../directory/index.js';
import { answeredBefore, append, notBefore, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore } from '../ports/index.js';
import { decideOnPlan, planDueRow } from './decide-on-plan.js';
import { loadPlan } from './load-plan.js';

type Without<C> = C extends unknown ? Omit<C, 'at' | 'by'> : never;
/** A command on an opened plan; the instant and the person are the request's. */
export type OnPlan = Without<Exclude<PlanCommand, { readonly type: 'OpenPlan' }>>;

export interface PlanHandling {
  readonly store: EventStore;
  readonly directory: DirectorySource;
}

/** What each command needs: a place in the plan, or the clockwork itself. */
const ACT: { readonly [T in OnPlan['type']]: PlanAct | 'pass time' } = {
  DescribeGap: 'gap',
  RecordCheckIn: 'check-in',
  ExtendPlan: 'extend',
  ReassignPlan: 'reassign',
  ClosePlan: 'close',
  PassTime: 'pass time',
};

/** Only the clockwork lets time pass, whichever plan it is. */
const refusedAct = (actor: Actor, { type }: OnPlan): Refusal | undefined => {
  const act = ACT[type];
  return act === 'pass time' ? mayAct(actor, act) : undefined;
};

/** Everything else is asked of the plan itself; to strangers it does not exist. */
const refusedPlace = (actor: Actor, plan: OpenedPlan, { type }: OnPlan): Refusal | undefined => {
  const act = ACT[type];
  return act === 'pass time' ? undefined : mayActOnPlan(actor, plan, act);
};

/** Every change of a plan goes this way, and takes along the row that tells its clock. */
export const handlePlanCommand =
  ({ store, directory }: PlanHandling) =>
  async (planId: PlanId, command: OnPlan, request: Request): Promise<Answer> => {
    const barred = refusedAct(request.actor, command);
    if (barred !== undefined) return barred;
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const { state, expected } = await loadPlan(store, planId);
      if (state.status === 'unopened') return refuse('PLAN.UNKNOWN');
      const denied = refusedPlace(request.actor, state, command);
      if (denied !== undefined) return denied;
      const timely = notBefore(request, state.lastAt);
      const { actor, at } = timely;
      const whole = { ...command, at, by: actor.person } as PlanCommand;
      const { zone, calendar } = state;
      const decision = await decideOnPlan(directory, { state, command: whole, zone, calendar });
      if (decision.kind === 'refused') return decision;
      const { events } = decision;
      const change = { category: 'improvementPlan', id: planId, expected, events } as const;
      const rows = planDueRow(state, events);
      return append(store, { request, writes: [writeOf(change, timely)], rows });
    });
  };
