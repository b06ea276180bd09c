import { BULK_TASK_QUEUE, TASK_QUEUE } from '@reprise/workflows/queues';
import { Worker } from '@temporalio/worker';
import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: object;
  readonly workflowBundle: WorkflowBundleOption;
}

/** What is in hand when we are told to stop may take this long. */
const GRACE = '20 seconds';
/** Each of them appends many at once; more would only queue at the log. */
const BULK_AT_ONCE = 4;

/** One worker for workflows and short work, one for long work, so that neither waits for the other. */
export const createWorkers = async (parts: WorkerParts): Promise<readonly Worker[]> => {
  const { connection, namespace, activities, workflowBundle } = parts;
  const common = { connection, namespace, activities, shutdownGraceTime: GRACE } as const;
  return [
    await Worker.create({ ...common, taskQueue: TASK_QUEUE, workflowBundle }),
    await Worker.create({
      ...common,
      taskQueue: BULK_TASK_QUEUE,
      maxConcurrentActivityTaskExecutions: BULK_AT_ONCE,
    }),
  ];
};
