import type { Installation } from '@reprise/installation';
import type { RelayRows } from '@reprise/postgres-views';
import type { Log } from '../platform/log.js';
import type { Ringer } from '../temporal/ringer.js';

/** What activities reach. */
export interface Place {
  readonly installation: Installation;
  readonly relayRows: RelayRows;
  readonly ringer: Ringer;
  readonly log: Log;
}
