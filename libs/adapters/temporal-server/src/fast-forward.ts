import { isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { TemporalServerError } from './temporal-server-error.js';

const Polled = proto.temporal.api.enums.v1.FastForwardPollingResult;
const RUNNING =
  proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

/** gRPC status code (grpc/grpc, doc/statuscodes.md). */
const DEADLINE_EXCEEDED = 4;

export type Leap = {
  readonly namespace: string;
  readonly workflowId: string;
  /** How far from the workflow's own present. */
  readonly seconds: number;
  /** How long, on the real clock, the work on the way may take. Two minutes if not said. */
  readonly withinMs?: number;
};

/**
 * Moves one workflow's clock ahead and waits until it is there, or the workflow has ended on the
 * way: timers fire in order, activities really run. Only on a server that can skip time
 * (`canSkipTime`; others refuse). A workflow with work in flight, or a parent with open children,
 * does not move: throws `TemporalServerError` when the time is up.
 */
export async function fastForward(
  connection: Connection,
  leap: Leap,
): Promise<'arrived' | 'ended'> {
  const { namespace, workflowId, seconds } = leap;
  const id = randomUUID();
  const duration = proto.google.protobuf.Duration.fromObject({ seconds });
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  return untilThere(connection, leap, id);
}

async function untilThere(
  connection: Connection,
  leap: Leap,
  fastForwardId: string,
): Promise<'arrived' | 'ended'> {
  const { namespace, workflowId, withinMs = 120_000 } = leap;
  const until = Date.now() + withinMs;
  const workflowExecution = { workflowId };
  const ask = { namespace, workflowExecution, fastForwardId };
  for (;;) {
    const answer = await connection
      .withDeadline(until, () => connection.workflowService.pollWorkflowExecutionTimeSkipping(ask))
      .catch(unlessTimeIsUp);
    const result = answer?.fastForwardPollingResult;
    if (result === Polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return 'arrived';
    if (result === Polled.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) continue;
    return endedOrStuck(connection, leap, answer?.failedReason);
  }
}

/** A workflow that has ended need not arrive; one that runs and did not move is a failure. */
async function endedOrStuck(
  connection: Connection,
  { namespace, workflowId, seconds }: Leap,
  because: string | null | undefined,
): Promise<'ended'> {
  const { workflowExecutionInfo } = await connection.workflowService.describeWorkflowExecution({
    namespace,
    execution: { workflowId },
  });
  if (workflowExecutionInfo?.status !== RUNNING) return 'ended';
  throw new TemporalServerError(
    `${workflowId} did not move ahead by ${seconds} s in time: ${because ?? 'work is in flight, or a child is open'}.`,
  );
}

/** The time that was given is up: an answer like any other. */
function unlessTimeIsUp(problem: unknown): undefined {
  if (isGrpcServiceError(problem) && problem.code === DEADLINE_EXCEEDED) return undefined;
  throw problem;
}
