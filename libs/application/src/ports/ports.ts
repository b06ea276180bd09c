import type { Calendars } from './calendars.js';
import type { Clock } from './clock.js';
import type { Digest } from './digest.js';
import type { EventStore } from './event-store.js';

/** Everything a handler may reach besides what it is told. */
export interface Ports {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly calendars: Calendars;
  readonly digest: Digest;
}
