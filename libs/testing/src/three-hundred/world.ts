import type { Answer } from '@reprise/application/kernel';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { PeopleRow } from '@reprise/domain/directory';
import type { CycleId, Instant } from '@reprise/domain/kernel';
import type { Act } from './deed.js';

/**
 * A place where the scenario can be played: handlers and a store in memory, or the real parts.
 * What is read is read from the log, in either.
 */
export interface World {
  readonly handling: ReviewHandling;
  readonly cycleId: CycleId;
  /** Imports the people, publishes the flow, drafts and launches; returns when all are open. */
  begin(start: Start): Promise<void>;
  now(): Promise<Instant>;
  send(act: Act): Promise<Answer>;
  /** The earliest instant at which something waits for its clock. */
  nextDue(): Promise<Instant | undefined>;
  /** Moves the clock; answers when all that was due by then has happened. */
  moveTo(instant: Instant): Promise<void>;
  /** Until everything that follows from what was done has happened too. */
  settle(): Promise<void>;
}

export interface Start {
  /** People who take part. */
  readonly size: number;
  readonly at: Instant;
  /** Who works there, when it is not the organisation made for so many. */
  readonly people?: readonly PeopleRow[];
  /** The document of the flow that is played; the one with every block unless said. */
  readonly flow?: unknown;
}
