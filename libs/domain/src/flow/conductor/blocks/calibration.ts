import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';

/** Waits for a calibration session to say this review's result. The session has its own life. */
export const calibration = (arrival: Arrival<'calibration'>): Progress => {
  const { run, node, scope, key } = arrival;
  return liveStep(arrival, {
    open: () => openStep(run, { node, scope, key, kind: 'calibration' }),
    settle: () => undefined,
  });
};
