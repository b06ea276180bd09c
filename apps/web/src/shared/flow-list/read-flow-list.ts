import { z } from 'zod';
import { send, textShape } from '../http/index.js';

const listedShape = z.object({
  flowId: z.string(),
  key: z.string(),
  title: textShape,
  versions: z.array(z.object({ version: z.number(), digest: z.string(), publishedAt: z.string() })),
});
export type ListedFlow = z.infer<typeof listedShape>;

/** Published flows with their versions, newest first: asked by the catalogue and by who picks one. */
export const readFlowList = (signal: AbortSignal) =>
  send({ path: '/api/flows', response: z.object({ items: z.array(listedShape) }), signal });
