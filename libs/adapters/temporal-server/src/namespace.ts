import { Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';
import { poll } from './poll.js';

/** gRPC status codes (grpc/grpc, doc/statuscodes.md). */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

const RETENTION_DAYS = 30;
const SECONDS_A_DAY = 86_400;

export type ServerFacts = { readonly serverVersion: string };

/**
 * Connects, sees that the namespace is there and that work can be asked of it. `undefined` when
 * the server does not answer yet, so that the caller may ask again.
 */
async function askHealth(address: string, namespace: string): Promise<ServerFacts | undefined> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 }).catch(
    () => undefined,
  );
  if (connection === undefined) return undefined;
  try {
    return await connection.withDeadline(Date.now() + 5_000, () => inspect(connection, namespace));
  } catch (problem) {
    if (isGrpcServiceError(problem)) return undefined;
    throw problem;
  } finally {
    await connection.close();
  }
}

async function inspect(connection: Connection, namespace: string): Promise<ServerFacts> {
  const { workflowService } = connection;
  await ensureNamespace(connection, namespace);
  // Describing reads the database; listing goes the way a workflow's start will go, through the
  // server's own memory of namespaces, which learns of a new one a little later.
  await workflowService.listOpenWorkflowExecutions({
    namespace,
    maximumPageSize: 1,
    startTimeFilter: {},
  });
  const { serverVersion } = await workflowService.getSystemInfo({});
  return { serverVersion: serverVersion ?? '' };
}

async function ensureNamespace(connection: Connection, namespace: string): Promise<void> {
  const { workflowService } = connection;
  try {
    await workflowService.describeNamespace({ namespace });
    return;
  } catch (problem) {
    if (!isGrpcServiceError(problem) || problem.code !== NOT_FOUND) throw problem;
  }
  try {
    await workflowService.registerNamespace({
      namespace,
      description: 'Reprise',
      workflowExecutionRetentionPeriod: proto.google.protobuf.Duration.fromObject({
        seconds: RETENTION_DAYS * SECONDS_A_DAY,
      }),
    });
  } catch (problem) {
    if (!isGrpcServiceError(problem) || problem.code !== ALREADY_EXISTS) throw problem;
  }
}

/** Waits (milliseconds) until the server answers; ends early with `undefined` when it is gone. */
export async function untilHealthy(
  address: string,
  namespace: string,
  wait: { readonly limitMs: number; readonly isGone: () => boolean },
): Promise<ServerFacts | undefined> {
  const answer = await poll(async () => {
    if (wait.isGone()) return 'gone' as const;
    return askHealth(address, namespace);
  }, wait.limitMs);
  return answer === 'gone' ? undefined : answer;
}
