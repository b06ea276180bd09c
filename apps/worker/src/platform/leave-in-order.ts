/** How often we look whether the parent is still there. */
const LOOK_EVERY_MS = 2_000;
/** What is in hand is finished within 20 s; whatever still hangs after that is cut off. */
const PATIENCE_MS = 22_000;

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
 * Closes once, on the first signal or when the parent is gone: a worker without the one who
 * supervises it would go on sending and ringing beside the next one.
 */
export const leaveInOrder = (parentPid: number | undefined, close: () => Promise<void>): void => {
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
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
