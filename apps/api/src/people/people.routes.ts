import { changedShape, changeQueryShape } from '@reprise/http-contracts/changes';
import {
  changeManagerShape,
  endLeaveShape,
  importReportShape,
  importShape,
  peoplePageShape,
  peopleQueryShape,
  personViewShape,
  startLeaveShape,
} from '@reprise/http-contracts/people';
import { route } from '../platform/routes/index.js';

export const readPeople = route({
  method: 'GET',
  path: '/api/people',
  summary:
    'People by the beginning of a name or number. Without a role on the whole, one finds colleagues and must say whom',
  query: peopleQueryShape,
  response: peoplePageShape,
});

export const readPerson = route({
  method: 'GET',
  path: '/api/people/:personId',
  summary: 'One person’s entry of the directory as it stands today',
  response: personViewShape,
  problems: ['ACCESS.DENIED', 'PERSON.UNKNOWN'],
});

export const importPeople = route({
  method: 'POST',
  path: '/api/people/import',
  summary:
    'Imports a people file, or says what it would do. With a mistake in it nothing is imported',
  headers: ['Idempotency-Key'],
  body: importShape,
  response: importReportShape,
  problems: ['ACCESS.DENIED'],
});

const change = {
  method: 'POST',
  headers: ['Idempotency-Key'],
  query: changeQueryShape,
  response: changedShape,
} as const;
const problems = ['ACCESS.DENIED', 'PERSON.UNKNOWN', 'CHANGE.REASON_MISSING'] as const;

export const startLeave = route({
  ...change,
  path: '/api/people/:personId/leave-start',
  summary: 'Somebody goes on leave from a day on; their clocks rest. Previewed with preview=true',
  body: startLeaveShape,
  problems,
});

export const endLeave = route({
  ...change,
  path: '/api/people/:personId/leave-end',
  summary: 'Somebody is back from a day on; their clocks go on. Previewed with preview=true',
  body: endLeaveShape,
  problems: [...problems, 'PERSON.NOT_ON_LEAVE'],
});

export const changeManager = route({
  ...change,
  path: '/api/people/:personId/manager',
  summary:
    'Somebody has another line manager from a day on, who takes over their open tasks. Previewed with preview=true',
  body: changeManagerShape,
  problems: [...problems, 'PERSON.CYCLIC_LINE', 'PERSON.LEFT'],
});
