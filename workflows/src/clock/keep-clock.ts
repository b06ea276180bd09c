import {
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { ClockActivities } from '../activities.js';
import type { Bell } from '../messages/index.js';
import { BULK_TASK_QUEUE } from '../queues/index.js';

const { nextDue } = proxyLocalActivities<Pick<ClockActivities, 'nextDue'>>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumInterval: '30 seconds' },
});
const { elapse } = proxyActivities<Pick<ClockActivities, 'elapse'>>({
  taskQueue: BULK_TASK_QUEUE,
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '30 seconds',
  retry: { maximumInterval: '1 minute' },
  summary: 'let time pass for what is due',
});

/** What is due and cannot be carried out is tried again, but not in a circle without a pause. */
const PATIENCE_MS = 60_000;

/**
 * Holds the earliest due instant of a clock and lets time pass when it comes. That a timer fired
 * is not a fact: the deciders compare the instant with the due, so one that was moved meanwhile
 * wins. `full` when the history has grown long and the run should continue as new.
 */
export const keepClock = async (clock: string, bell: Bell): Promise<'over' | 'full'> => {
  let rangAt: string | undefined;
  for (;;) {
    bell.hush();
    const next = await nextDue(rangAt === undefined ? { clock } : { clock, rangAt });
    rangAt = undefined;
    if (next.kind === 'over') return 'over';
    if (workflowInfo().continueAsNewSuggested) return 'full';
    if (next.waitMs > 0) {
      setCurrentDetails(`Rests until ${next.ringsAt}.`);
      const endsAt = Date.now() + next.waitMs;
      await bell.rings(next.waitMs, `until ${next.ringsAt}`);
      // Asked of the time and not of the bell: both may have come in the same moment.
      if (Date.now() >= endsAt) rangAt = next.ringsAt;
      continue;
    }
    setCurrentDetails('Lets time pass for what is due.');
    const { passed } = await elapse(clock);
    if (passed === 0) await bell.rings(PATIENCE_MS, 'something due could not be carried out');
  }
};
