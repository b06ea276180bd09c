import { plansShape, planViewShape } from '@reprise/http-contracts/plans';
import { doneShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const readPlans = (signal: AbortSignal) =>
  send({
    path: '/api/plans',
    response: plansShape,
    signal,
  });

export const readPlan = (planId: string, signal: AbortSignal) =>
  send({ path: `/api/plans/${planId}`, response: planViewShape, signal });

export type PlanChange =
  | { readonly act: 'gap'; readonly body: { gap: string; goals: string; support: string } }
  | { readonly act: 'check-in'; readonly body: { index: number; notes: string } }
  | { readonly act: 'extend'; readonly body: { to: string; reason: string } }
  | { readonly act: 'close'; readonly body: { outcome: 'met' | 'not met'; comment: string } };

interface PlanCommand {
  readonly plan: { readonly planId: string; readonly revision: number };
  readonly change: PlanChange;
  readonly idempotencyKey: string;
}

export const changePlan = ({ plan, change, idempotencyKey }: PlanCommand) =>
  send({
    method: 'POST',
    path: `/api/plans/${plan.planId}/${change.act}`,
    body: change.body,
    ifMatch: plan.revision,
    idempotencyKey,
    response: doneShape,
  });
