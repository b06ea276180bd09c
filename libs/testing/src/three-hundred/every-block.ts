import { readFileSync } from 'node:fs';

/** A flow document that holds each kind of block at least once. */
export const everyBlock = (): unknown => {
  const path = new URL('every-block.flow.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
};
