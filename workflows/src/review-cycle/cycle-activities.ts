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
export const { openCohort, advanceCycle } = proxyActivities<
  Pick<CycleActivities, 'openCohort' | 'advanceCycle'>
>({
  taskQueue: BULK_TASK_QUEUE,
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '1 minute',
  retry,
});
