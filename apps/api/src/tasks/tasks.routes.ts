import { doneShape } from '@reprise/http-contracts/shapes';
import {
  claimShape,
  completeShape,
  declineShape,
  delegateShape,
  draftShape,
  reviseShape,
  savedDraftShape,
  taskViewShape,
  waiveShape,
  withdrawAnswerShape,
} from '@reprise/http-contracts/tasks';
import { route } from '../platform/routes/index.js';

const HEADERS = ['Idempotency-Key', 'If-Match'] as const;
/** What any change of a task may be refused with. */
const PROBLEMS = [
  'TASK.UNKNOWN',
  'TASK.CLOSED',
  'TASK.STALE',
  'REVIEW.CLOSED',
  'REVIEW.TOO_MUCH_AT_ONCE',
];

export const readTask = route({
  method: 'GET',
  path: '/api/tasks/:taskId',
  summary: 'One’s own task: what is asked, who will read it, the draft, what was said before',
  response: taskViewShape,
  problems: ['TASK.UNKNOWN'],
});

/** What may be wrong with what is handed in. */
const HANDING_IN = [
  ...PROBLEMS,
  'TASK.TOO_EARLY',
  'TASK.PAST_DUE',
  'STEP.LOCKED',
  'TASK.WRONG_WORK',
  'ANSWER.FIELD_REQUIRED',
  'ANSWER.UNKNOWN_FIELD',
  'ANSWER.WRONG_KIND',
  'ANSWER.NOT_A_LEVEL',
  'ANSWER.NOT_AN_OPTION',
  'ANSWER.NOT_A_DATE',
  'ANSWER.NOT_A_NUMBER',
  'ANSWER.OUT_OF_RANGE',
  'ANSWER.OFF_STEP',
  'ANSWER.TOO_LONG',
  'ANSWER.TOO_SHORT',
  'ANSWER.NOT_A_LINK',
  'ANSWER.CHOICES_COUNT',
  'ANSWER.COMPETENCY_MISSING',
  'ANSWER.NOT_YOURS',
  'ANSWER.CHECK',
  'ANSWER.REASON_NEEDED',
  'GOALS.COUNT',
  'GOALS.WEIGHTS',
  'GOALS.TITLE_MISSING',
  'GOALS.BAD_DATE',
  'GOALS.BAD_WEIGHT',
  'GOALS.BAD_RESULT',
  'QUOTA.EXCEEDED',
  'QUOTA.SHORT',
  'QUOTA.NEEDS_REASON',
  'QUOTA.NEEDS_APPROVAL',
  'NOMINATION.COUNT',
  'NOMINATION.TWICE',
  'NOMINATION.SUBJECT',
  'NOMINATION.UNKNOWN_PERSON',
  'NOMINATION.OTHER_UNIT',
  'DECISION.NOT_OFFERED',
  'DECISION.REASON_MISSING',
  'DECISION.NO_SUCH_RETURN',
  'APPEAL.GROUNDS_MISSING',
  'COMMENT.TEXT_MISSING',
  'VOTE.NOT_PRESENT',
  'WINDOW.TEXT_MISSING',
  'NOMINATION.NOT_AMONG',
  'TASK.NOT_QUALIFIED',
  'TASK.OUT_OF_OFFICE',
];

export const completeTask = route({
  method: 'POST',
  path: '/api/tasks/:taskId/complete',
  summary: 'Hands in the work of a task; what follows from it happens in the same moment',
  headers: HEADERS,
  body: completeShape,
  response: doneShape,
  problems: HANDING_IN,
});

/** Why an answer stays as it is. */
const FINAL = ['ANSWER.NONE', 'ANSWER.FINAL', 'ANSWER.NEXT_OPENED', 'ANSWER.SEALED', 'STEP.LOCKED'];

export const reviseAnswer = route({
  method: 'POST',
  path: '/api/tasks/:taskId/revise',
  summary: 'Hands in an answer anew, as long as the flow lets its author',
  headers: HEADERS,
  body: reviseShape,
  response: doneShape,
  problems: [...HANDING_IN, ...FINAL.filter((code) => !HANDING_IN.includes(code))],
});

export const withdrawAnswer = route({
  method: 'POST',
  path: '/api/tasks/:taskId/withdraw',
  summary: 'Takes an answer back, so that the task is open again',
  headers: HEADERS,
  body: withdrawAnswerShape,
  response: doneShape,
  problems: [...PROBLEMS, 'TASK.PAST_DUE', ...FINAL],
});

export const declineTask = route({
  method: 'POST',
  path: '/api/tasks/:taskId/decline',
  summary: 'Says that one cannot judge, where the flow allows it',
  headers: HEADERS,
  body: declineShape,
  response: doneShape,
  problems: [...PROBLEMS, 'TASK.NOT_DECLINABLE', 'TASK.REASON_MISSING'],
});

export const waiveTask = route({
  method: 'POST',
  path: '/api/tasks/:taskId/waive',
  summary: 'Gives up the rest of a window, so that nobody waits for its end',
  headers: HEADERS,
  body: waiveShape,
  response: doneShape,
  problems: [...PROBLEMS, 'TASK.NOT_A_WINDOW', 'WINDOW.NOT_WAIVABLE'],
});

export const claimTask = route({
  method: 'POST',
  path: '/api/tasks/:taskId/claim',
  summary: 'Takes a task that is offered to several; the others have it no longer',
  headers: HEADERS,
  body: claimShape,
  response: doneShape,
  problems: [...PROBLEMS, 'TASK.NOT_OFFERED', 'TASK.NOT_QUALIFIED', 'TASK.OUT_OF_OFFICE'],
});

export const giveTaskBack = route({
  method: 'POST',
  path: '/api/tasks/:taskId/give-back',
  summary: 'Gives a claimed task back to those it was offered to',
  headers: HEADERS,
  body: claimShape,
  response: doneShape,
  problems: [...PROBLEMS, 'TASK.NOT_CLAIMED'],
});

export const delegateTask = route({
  method: 'POST',
  path: '/api/tasks/:taskId/delegate',
  summary: 'Lets somebody act on one’s behalf, until a day or until it is taken back',
  headers: HEADERS,
  body: delegateShape,
  response: doneShape,
  problems: [
    ...PROBLEMS,
    'TASK.NOT_DELEGABLE',
    'TASK.REASON_MISSING',
    'DELEGATION.NOT_YOURS',
    'DELEGATION.ENDED',
    'DELEGATION.NOT_ALLOWED_TO',
    'PERSON.UNKNOWN',
  ],
});

export const takeTaskBack = route({
  method: 'POST',
  path: '/api/tasks/:taskId/take-back',
  summary: 'Ends a delegation: by whose task it is, or by who acts for them',
  headers: HEADERS,
  body: claimShape,
  response: doneShape,
  problems: PROBLEMS,
});

export const saveDraft = route({
  method: 'PUT',
  path: '/api/tasks/:taskId/draft',
  summary: 'Keeps an unfinished answer over the version it was written on',
  body: draftShape,
  response: savedDraftShape,
  problems: ['TASK.UNKNOWN', 'DRAFT.STALE'],
});
