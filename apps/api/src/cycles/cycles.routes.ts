import {
  cycleDraftedShape,
  cycleDraftShape,
  cycleListShape,
  cycleViewShape,
} from '@reprise/http-contracts/cycles';
import { route } from '../platform/routes/index.js';

export const readCycles = route({
  method: 'GET',
  path: '/api/cycles',
  summary: 'Cycles with how far they are, the latest period first',
  response: cycleListShape,
  problems: ['ACCESS.DENIED'],
});

export const readCycle = route({
  method: 'GET',
  path: '/api/cycles/:cycleId',
  summary: 'One cycle: progress by stage and unit, who is stuck and why, gates, what one may do',
  response: cycleViewShape,
  problems: ['ACCESS.DENIED', 'CYCLE.UNKNOWN'],
});

export const draftCycle = route({
  method: 'POST',
  path: '/api/cycles',
  summary: 'Drafts a cycle on a published flow version; nobody is asked anything yet',
  headers: ['Idempotency-Key'],
  body: cycleDraftShape,
  response: cycleDraftedShape,
  problems: ['ACCESS.DENIED', 'FLOW.UNKNOWN', 'CYCLE.BAD_PERIOD'],
});
