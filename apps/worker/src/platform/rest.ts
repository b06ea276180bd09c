import { setTimeout as pause } from 'node:timers/promises';

/** Rests for a while, or until told to stop; never throws. */
export const rest = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal, ref: true }).catch(() => undefined);
};
