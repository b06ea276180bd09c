import type { Mailer } from '@reprise/application/ports';
import type { Installation } from '@reprise/installation';
import type { Environment } from './environment.js';
import type { Log } from './log.js';

/** What every part of the worker reaches; opened before them and closed after them. */
export interface Parts {
  readonly environment: Environment;
  readonly installation: Installation;
  /** None where there is nowhere to send to. */
  readonly mailer: Mailer | undefined;
  readonly log: Log;
}

export const PARTS = Symbol('parts');
