import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TemporalStatus = 'building' | 'starting' | 'up' | 'unavailable';

export type Status = {
  readonly temporal: TemporalStatus;
  readonly detail: string;
  /** Where Temporal is, once it is up. */
  readonly address?: string;
};

/**
 * Told through a file: the API must be able to say how things stand while nothing else is there
 * yet, and the worker learns from it where Temporal is, whenever that comes or moves.
 */
export function writeStatus(dataDir: string, status: Status): void {
  const file = join(dataDir, 'status.json');
  writeFileSync(`${file}.fresh`, `${JSON.stringify(status)}\n`);
  renameSync(`${file}.fresh`, file);
}
