import type { Discharge } from './cycle-duty.js';
import { carryInPages } from './carry-in-pages.js';

/** Lets the clocks of all reviews rest or run, as the cycle does. */
export const carryClocks: Discharge = (duty) => {
  const { cycle, handling } = duty;
  const isPaused = cycle.status === 'paused';
  const which = { cycleId: cycle.cycleId, isPaused };
  return carryInPages(duty, (page) => handling.joins.clocksUnlike(which, page), {
    purpose: [isPaused ? 'pause with cycle' : 'resume with cycle'],
    commandFor: () =>
      isPaused
        ? { type: 'PauseClocks', person: 'all', because: 'cycle paused' }
        : { type: 'ResumeClocks', person: 'all' },
  });
};
