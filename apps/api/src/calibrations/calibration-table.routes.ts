import {
  branchShape,
  emptyBodyShape,
  extendQuotaShape,
  onCardShape,
  opposeShape,
  publishShape,
  recuseShape,
  tryMoveShape,
} from '@reprise/http-contracts/calibrations';
import { doneShape } from '@reprise/http-contracts/shapes';
import { route } from '../platform/routes/index.js';

const OPEN = ['CALIBRATION.UNKNOWN', 'ACCESS.DENIED', 'CALIBRATION.LOCKED'];
const CARD = [...OPEN, 'CARD.UNKNOWN', 'CARD.STALE', 'CARD.OWN', 'CARD.CARRIED', 'CARD.OFF_AGENDA'];
const BRANCH = [...OPEN, 'BRANCH.UNKNOWN'];
const path = '/api/calibrations/:calibrationId';

export const undoMove = route({
  method: 'POST',
  path: `${path}/undo`,
  summary: 'Takes the last move of a card back, by whoever made it or leads the session',
  headers: ['Idempotency-Key', 'If-Match'],
  body: onCardShape,
  response: doneShape,
  problems: [...CARD, 'CARD.NOT_MOVED', 'CARD.MOVED_BY_ANOTHER'],
});

export const backMove = route({
  method: 'POST',
  path: `${path}/back`,
  summary: 'Agrees with a proposed move, where the panel decides together',
  headers: ['Idempotency-Key', 'If-Match'],
  body: onCardShape,
  response: doneShape,
  problems: [...CARD, 'CARD.NO_PROPOSAL'],
});

export const opposeMove = route({
  method: 'POST',
  path: `${path}/oppose`,
  summary: 'Speaks against a proposed move, with a reason',
  headers: ['Idempotency-Key', 'If-Match'],
  body: opposeShape,
  response: doneShape,
  problems: [...CARD, 'CARD.NO_PROPOSAL', 'CARD.REASON_MISSING'],
});

export const recuseMember = route({
  method: 'POST',
  path: `${path}/recuse`,
  summary: 'Keeps a member of the panel, oneself or another, away from some cards',
  headers: ['Idempotency-Key'],
  body: recuseShape,
  response: doneShape,
  problems: [...OPEN, 'CARD.UNKNOWN', 'CALIBRATION.NOT_ON_PANEL', 'CALIBRATION.REASON_MISSING'],
});

export const extendQuota = route({
  method: 'POST',
  path: `${path}/approve`,
  summary: 'Approves that a quota is used beyond what a reason allows, as far as it is now',
  headers: ['Idempotency-Key'],
  body: extendQuotaShape,
  response: doneShape,
  problems: [...OPEN, 'QUOTA.UNKNOWN', 'QUOTA.NO_APPROVAL_NEEDED', 'CALIBRATION.REASON_MISSING'],
});

export const openBranch = route({
  method: 'POST',
  path: `${path}/branches`,
  summary: 'Opens a set of moves that is tried beside the table',
  headers: ['Idempotency-Key'],
  body: branchShape,
  response: doneShape,
  problems: [...OPEN, 'BRANCH.TITLE_MISSING'],
});

export const tryMove = route({
  method: 'POST',
  path: `${path}/branches/:branch/try`,
  summary: 'Moves a card in a branch only; back to its own band, it leaves the branch',
  headers: ['Idempotency-Key', 'If-Match'],
  body: tryMoveShape,
  response: doneShape,
  problems: [...CARD, 'BRANCH.UNKNOWN', 'CARD.UNKNOWN_BAND', 'CARD.REASON_MISSING'],
});

export const adoptBranch = route({
  method: 'POST',
  path: `${path}/branches/:branch/adopt`,
  summary: 'Makes every move of a branch at once, or none of them',
  headers: ['Idempotency-Key'],
  body: emptyBodyShape,
  response: doneShape,
  problems: [...CARD, 'BRANCH.UNKNOWN', 'BRANCH.EMPTY'],
});

export const dropBranch = route({
  method: 'POST',
  path: `${path}/branches/:branch/drop`,
  summary: 'Drops a branch; it stays in the record',
  headers: ['Idempotency-Key'],
  body: emptyBodyShape,
  response: doneShape,
  problems: BRANCH,
});

export const releaseAggregate = route({
  method: 'POST',
  path: `${path}/publish`,
  summary:
    'Publishes how bands are spread over groups, small numbers and what gives them away hidden',
  headers: ['Idempotency-Key'],
  body: publishShape,
  response: doneShape,
  problems: [
    'CALIBRATION.UNKNOWN',
    'ACCESS.DENIED',
    'CALIBRATION.NOT_LOCKED',
    'AGGREGATE.TOO_FEW',
    'AGGREGATE.OTHER_CUT',
  ],
});
