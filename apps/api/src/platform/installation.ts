import { openInstallation } from '@reprise/installation';
import type { Installation as Composed } from '@reprise/installation';
import type { Environment } from './environment.js';

/** What the controllers reach: the installation, and how this process was started. */
export interface Installation extends Composed {
  readonly environment: Environment;
}

export const INSTALLATION = Symbol('installation');

export const openForApi = async (environment: Environment): Promise<Installation> => ({
  ...(await openInstallation(environment.databaseUrl)),
  environment,
});
