import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TemporalStatus = 'building' | 'starting' | 'up' | 'unavailable';

/** Told to the API through a file: it must be able to say so while nothing else is there yet. */
export function writeStatus(dataDir: string, temporal: TemporalStatus, detail: string): void {
  const file = join(dataDir, 'status.json');
  writeFileSync(`${file}.fresh`, `${JSON.stringify({ temporal, detail })}\n`);
  renameSync(`${file}.fresh`, file);
}
