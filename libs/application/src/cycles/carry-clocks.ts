import { carryInPages } from './carry-in-pages.js';
import type { Round } from './carry-in-pages.js';
import type { Discharge, Duty } from './cycle-duty.js';

/** Lets the clocks of all reviews rest or run, as the cycle does. */
export const carryClocks: Discharge = (duty) => carryInPages(duty, clocksRound(duty));

export const clocksRound = ({ cycle, handling }: Duty): Round => {
  const isPaused = cycle.status === 'paused';
  const which = { cycleId: cycle.cycleId, isPaused };
  return {
    pageOf: (page) => handling.joins.clocksUnlike(which, page),
    errand: {
      purpose: [isPaused ? 'pause with cycle' : 'resume with cycle'],
      commandFor: () =>
        isPaused
          ? { type: 'PauseClocks', person: 'all', because: 'cycle paused' }
          : { type: 'ResumeClocks', person: 'all' },
    },
  };
};
