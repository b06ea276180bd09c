/**
 * So many callers at once, each with one job at a time, until all jobs are done. Answers how many
 * operations they were.
 */
export const callersDo = async <T>(
  callers: number,
  jobs: readonly T[],
  work: (job: T) => Promise<number>,
): Promise<number> => {
  const waiting = jobs.values();
  let operations = 0;
  const caller = async (): Promise<void> => {
    for (const job of waiting) {
      // Added after the waiting: others add meanwhile.
      const done = await work(job);
      operations += done;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return operations;
};
