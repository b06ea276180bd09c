import {
  changeManagerShape,
  endLeaveShape,
  importReportShape,
  importShape,
  nameSubstituteShape,
  peoplePageShape,
  peopleQueryShape,
  personViewShape,
  startLeaveShape,
  workedTogetherShape,
} from '@reprise/http-contracts/people';
import { doneShape } from '@reprise/http-contracts/shapes';
import { changeRoute } from '../changes/change-route.js';
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

const problems = ['ACCESS.DENIED', 'PERSON.UNKNOWN', 'CHANGE.REASON_MISSING'] as const;

export const startLeave = route({
  ...changeRoute,
  path: '/api/people/:personId/leave-start',
  summary: 'Somebody goes on leave from a day on; their clocks rest. Previewed with preview=true',
  body: startLeaveShape,
  problems,
});

export const endLeave = route({
  ...changeRoute,
  path: '/api/people/:personId/leave-end',
  summary: 'Somebody is back from a day on; their clocks go on. Previewed with preview=true',
  body: endLeaveShape,
  problems: [...problems, 'PERSON.NOT_ON_LEAVE'],
});

export const nameSubstitute = route({
  ...changeRoute,
  path: '/api/people/:personId/substitute',
  summary:
    'Names who acts for somebody from a day on, in the steps that let others act: by oneself, or by HR. Previewed with preview=true',
  body: nameSubstituteShape,
  problems: [...problems, 'DELEGATION.ENDED'],
});

export const recordWorkedTogether = route({
  method: 'POST',
  path: '/api/people/:personId/worked-together',
  summary: 'Records with whom somebody worked in a period, as another system knows it',
  headers: ['Idempotency-Key'],
  body: workedTogetherShape,
  response: doneShape,
  problems: ['ACCESS.DENIED', 'PERSON.UNKNOWN', 'PERSON.BAD_PERIOD'],
});

export const changeManager = route({
  ...changeRoute,
  path: '/api/people/:personId/manager',
  summary:
    'Somebody has another line manager from a day on, who takes over their open tasks. Previewed with preview=true',
  body: changeManagerShape,
  problems: [...problems, 'PERSON.CYCLIC_LINE', 'PERSON.LEFT'],
});
