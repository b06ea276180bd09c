import { isServing } from './postmaster-file.js';
import { poll } from './poll.js';

const FAST_SHUTDOWN = 'SIGINT';
const IMMEDIATE_SHUTDOWN = 'SIGQUIT';

/**
 * Fast shutdown: sessions end, a checkpoint is written. If a minute is not enough the server is
 * told to leave at once; it then recovers from its log at the next start.
 */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  const gone = async (): Promise<true | undefined> => (isServing(cluster, pid) ? undefined : true);
  if (!send(pid, FAST_SHUTDOWN) || (await poll(gone, 60_000)) === true) return;
  send(pid, IMMEDIATE_SHUTDOWN);
  await poll(gone, 10_000);
}

export function killServer(cluster: string, pid: number): void {
  if (isServing(cluster, pid)) send(pid, IMMEDIATE_SHUTDOWN);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
