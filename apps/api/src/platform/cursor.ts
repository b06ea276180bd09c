import { Problem } from './problem.js';

/** Where the next page begins, as text that only we read. */
export const cursorOf = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor we gave out; anything else is no request of ours. */
export const partsOf = (cursor: string, count: number): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isOurs =
      Array.isArray(parts) &&
      parts.length === count &&
      parts.every((part) => typeof part === 'string');
    if (isOurs) return parts;
  } catch {
    // Falls through: not a cursor of ours.
  }
  throw new Problem('REQUEST.INVALID', {}, [{ path: 'cursor', message: 'unknown cursor' }]);
};
