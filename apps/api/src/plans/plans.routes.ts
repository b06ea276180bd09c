import {
  checkInNotesShape,
  closePlanShape,
  extendPlanShape,
  gapShape,
  plansShape,
  planViewShape,
  reassignPlanShape,
} from '@reprise/http-contracts/plans';
import { doneShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

const change = {
  method: 'POST',
  headers: ['Idempotency-Key', 'If-Match'],
  response: doneShape,
} as const;
const PROBLEMS = ['PLAN.UNKNOWN', 'PLAN.STALE', 'PLAN.CLOSED', 'ACCESS.DENIED'];

export const readPlans = route({
  method: 'GET',
  path: '/api/plans',
  summary: 'Plans one owns or is under',
  response: plansShape,
});

export const readPlan = route({
  method: 'GET',
  path: '/api/plans/:planId',
  summary: 'A plan with its check-ins and what one may do now',
  response: planViewShape,
  problems: ['PLAN.UNKNOWN'],
});

export const describeGap = route({
  ...change,
  path: '/api/plans/:planId/gap',
  summary: 'Says what is missing, what is to be reached and what helps; once',
  body: gapShape,
  problems: [...PROBLEMS, 'PLAN.GAP_DESCRIBED', 'PLAN.TEXT_MISSING'],
});

export const recordCheckIn = route({
  ...change,
  path: '/api/plans/:planId/check-in',
  summary: 'Records a check-in that is due',
  body: checkInNotesShape,
  problems: [
    ...PROBLEMS,
    'PLAN.NO_SUCH_CHECK_IN',
    'PLAN.CHECK_IN_NOT_YET',
    'PLAN.CHECK_IN_RECORDED',
    'PLAN.CHECK_IN_MISSED',
    'PLAN.TEXT_MISSING',
  ],
});

export const extendPlan = route({
  ...change,
  path: '/api/plans/:planId/extend',
  summary: 'Moves the end of a plan to a later day; once, and at most to twice its length',
  body: extendPlanShape,
  problems: [
    ...PROBLEMS,
    'PLAN.EXTENDED_ALREADY',
    'PLAN.EXTENDED_TOO_FAR',
    'PLAN.NOT_LATER',
    'PLAN.REASON_MISSING',
  ],
});

export const reassignPlan = route({
  ...change,
  path: '/api/plans/:planId/reassign',
  summary: 'Gives a plan to another owner, with its open tasks',
  body: reassignPlanShape,
  problems: [...PROBLEMS, 'PLAN.OWN_PLAN', 'PLAN.REASON_MISSING', 'PERSON.UNKNOWN'],
});

export const closePlan = route({
  ...change,
  path: '/api/plans/:planId/close',
  summary: 'Judges the outcome of a plan at its end',
  body: closePlanShape,
  problems: [...PROBLEMS, 'PLAN.NOT_AT_END', 'PLAN.GAP_MISSING', 'PLAN.TEXT_MISSING'],
});
