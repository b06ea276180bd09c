import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { CycleActivities } from '../activities.js';
import { BULK_TASK_QUEUE } from '../queues/index.js';

const retry = { maximumInterval: '1 minute' } as const;

export const { lookAtCycle } = proxyLocalActivities<Pick<CycleActivities, 'lookAtCycle'>>({
  startToCloseTimeout: '10 seconds',
  retry,
});

export const { startCohort, ringCohorts } = proxyActivities<
  Pick<CycleActivities, 'startCohort' | 'ringCohorts'>
>({ startToCloseTimeout: '1 minute', retry });

/** In pages, each told by a heartbeat: a try that died is noticed and another goes on. */
const paged = { startToCloseTimeout: '6 hours', heartbeatTimeout: '30 seconds', retry } as const;

/** Cycle after cycle may be launched at once, and must not keep anybody waiting. */
export const { openCohort } = proxyActivities<Pick<CycleActivities, 'openCohort'>>({
  ...paged,
  taskQueue: BULK_TASK_QUEUE,
});

/** One at a time for each cycle, and mostly over at once: people wait for what follows. */
export const { advanceCycle } = proxyActivities<Pick<CycleActivities, 'advanceCycle'>>(paged);
