/** How often we look whether the parent is still there. */
const LOOK_EVERY_MS = 2_000;

export interface Leaving {
  /** Who supervises this process, if anybody does. */
  readonly parentPid: number | undefined;
  /** What does not end by itself is cut off after this; longer than `close` takes at most. */
  readonly patienceMs: number;
  readonly close: () => Promise<void>;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // Not ours to signal, but there.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
};

/**
 * Closes once, on the first signal or when the parent is gone. Without the one who supervises it a
 * server would hold its port and its database connections for ever, and a worker would go on
 * sending and ringing beside the next one.
 */
export const leaveInOrder = ({ parentPid, patienceMs, close }: Leaving): void => {
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  if (parentPid === undefined) return;
  setInterval(() => {
    if (!isAlive(parentPid)) leave();
  }, LOOK_EVERY_MS).unref();
};
