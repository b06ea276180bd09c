import { isGrpcServiceError } from '@temporalio/client';

/** gRPC status codes (grpc/grpc, doc/statuscodes.md) of what passes by itself. */
const PASSING: ReadonlySet<number> = new Set([
  1, // CANCELLED: a connection that is being closed
  4, // DEADLINE_EXCEEDED
  8, // RESOURCE_EXHAUSTED
  10, // ABORTED
  14, // UNAVAILABLE
]);

/** Whether trying again later may help; looks through the client’s own wrappers. */
export const isPassing = (problem: unknown): boolean => {
  if (isGrpcServiceError(problem)) return PASSING.has(problem.code);
  return problem instanceof Error && problem.cause !== undefined && isPassing(problem.cause);
};
