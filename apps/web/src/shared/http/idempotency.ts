import { useCallback, useRef } from 'react';
import { newKey } from './new-key.js';
import { isProblem } from './problem.js';

/**
 * One key per intention: kept while nobody knows whether the command arrived, so that pressing the
 * button again is the same command, and renewed as soon as the server has answered.
 */
export const useIdempotencyKey = (): {
  current: () => string;
  settled: (error?: unknown) => void;
} => {
  const key = useRef<string | undefined>(undefined);
  const current = useCallback(() => (key.current ??= newKey()), []);
  const settled = useCallback((error?: unknown) => {
    if (!isProblem(error, 'WEB.UNREACHABLE')) key.current = undefined;
  }, []);
  return { current, settled };
};
