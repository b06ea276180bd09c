import { z } from 'zod';
import { send } from '../../shared/http/index.js';

const personasSchema = z.object({
  items: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      about: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
});

export const readPersonas = (signal: AbortSignal) =>
  send({ path: '/api/demo/personas', response: personasSchema, signal });

export const switchPersona = (personId: string) =>
  send({
    method: 'POST',
    path: '/api/demo/switch',
    body: { personId },
    response: z.object({}),
  });

export const advanceClock = (to: string) =>
  send({ method: 'POST', path: '/api/practice/advance', body: { to }, response: z.object({}) });
