import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';

const ROTATES_AT_BYTES = 10 * 1024 * 1024;

/** Appended to; what grew beyond 10 MB becomes `….1` at the next start. */
export function openLog(file: string): WriteStream {
  if (existsSync(file) && statSync(file).size > ROTATES_AT_BYTES) renameSync(file, `${file}.1`);
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // A full disk must not end the parent, of all processes; the terminal still shows the lines.
  log.on('error', () => undefined);
  return log;
}
