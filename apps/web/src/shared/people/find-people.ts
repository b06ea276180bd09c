import { z } from 'zod';
import { send } from '../http/index.js';

const foundSchema = z.object({
  items: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      employeeNumber: z.string(),
      unitName: z.object({ zh: z.string(), en: z.string() }),
      title: z.string(),
    }),
  ),
});

/** People whose name or number begins with what was typed, with enough to tell namesakes apart. */
export const findPeople = async (query: string, signal: AbortSignal) => {
  const page = await send({
    path: '/api/people',
    query: { query, limit: 12 },
    response: foundSchema,
    signal,
  });
  return page.items.map(({ personId, name, employeeNumber, title }) => ({
    personId,
    name,
    detail: [employeeNumber, title].filter((part) => part !== '').join(' · '),
  }));
};
