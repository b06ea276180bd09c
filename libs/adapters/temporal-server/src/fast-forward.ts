import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { TemporalServerError } from './temporal-server-error.js';

const Outcome = proto.temporal.api.enums.v1.FastForwardPollingResult;

export type Leap = {
  readonly namespace: string;
  readonly workflowId: string;
  /** How far from the workflow's own present. */
  readonly seconds: number;
};

/**
 * Moves one workflow's clock ahead and waits until it is there: timers on the way fire in order,
 * activities on the way really run. Only on a server that can skip time (`canSkipTime`); a parent
 * with open children does not move. Throws if the leap can no longer end (the workflow ended).
 */
export async function fastForward(connection: Connection, leap: Leap): Promise<void> {
  const { workflowService } = connection;
  const { namespace, workflowId, seconds } = leap;
  const id = randomUUID();
  const duration = proto.google.protobuf.Duration.fromObject({ seconds });
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const answer = await workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution: { workflowId },
      fastForwardId: id,
    });
    const outcome = answer.fastForwardPollingResult;
    if (outcome === Outcome.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (outcome === Outcome.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) continue;
    throw new TemporalServerError(
      `${workflowId} cannot be moved ahead by ${seconds} s: ${answer.failedReason ?? 'no reason given'}`,
    );
  }
}
