import { peoplePageShape } from '@reprise/http-contracts/people';
import { send } from '../http/index.js';

/** People whose name or number begins with what was typed, with enough to tell namesakes apart. */
export const findPeople = async (query: string, signal: AbortSignal) => {
  const page = await send({
    path: '/api/people',
    query: { query, limit: 12 },
    response: peoplePageShape,
    signal,
  });
  return page.items.map(({ personId, name, employeeNumber, title }) => ({
    personId,
    name,
    detail: [employeeNumber, title].filter((part) => part !== '').join(' · '),
  }));
};
