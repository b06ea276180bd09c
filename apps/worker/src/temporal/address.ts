import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../platform/environment.js';

/**
 * Where Temporal is now: as the environment says, else as the parent wrote into the data folder
 * when it had found, fetched or built a server. None as long as there is none.
 */
export const temporalAddress = ({
  temporalAddress: given,
  dataDir,
}: Pick<Environment, 'temporalAddress' | 'dataDir'>): string | undefined => {
  if (given !== undefined || dataDir === undefined) return given;
  try {
    const said: unknown = JSON.parse(readFileSync(join(dataDir, 'status.json'), 'utf8'));
    return addressIn(said);
  } catch {
    // Not written yet.
    return undefined;
  }
};

const addressIn = (said: unknown): string | undefined =>
  typeof said === 'object' &&
  said !== null &&
  'temporal' in said &&
  said.temporal === 'up' &&
  'address' in said &&
  typeof said.address === 'string'
    ? said.address
    : undefined;
