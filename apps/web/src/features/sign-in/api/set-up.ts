import { z } from 'zod';
import { send } from '../../../shared/http/index.js';

export const setUp = (body: { name: string; mail: string; password: string }) =>
  send({ method: 'POST', path: '/api/setup', body, response: z.object({}) });
