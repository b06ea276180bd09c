import { poll } from './poll.js';
import { isSameProcess } from './process-birth.js';

type Process = { readonly pid: number; readonly birth: string };

const PATIENCE_MS = 15_000;

/** Asks it to leave, and after fifteen seconds makes it: its database is safe either way. */
export async function stopProcess({ pid, birth }: Process): Promise<void> {
  const gone = (): true | undefined => (isSameProcess(pid, birth) ? undefined : true);
  if (gone() === true) return;
  send(pid, 'SIGTERM');
  if ((await poll(gone, PATIENCE_MS)) === true) return;
  send(pid, 'SIGKILL');
  await poll(gone, PATIENCE_MS);
}

export function killProcess({ pid, birth }: Process): void {
  if (isSameProcess(pid, birth)) send(pid, 'SIGKILL');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It left in this moment.
  }
}
