import type { Actor } from '@reprise/domain/access';
import type { Instant, PersonId, Refusal } from '@reprise/domain/kernel';
import type { Claim, Position } from '../ports/index.js';

/** What came with a command besides its content. */
export interface Request {
  readonly actor: Actor;
  /**
   * Who gave the command, where somebody gives it in the name of the actor: stored as the actor of
   * its events, which themselves name the person in whose name it was given.
   */
  readonly givenBy?: PersonId;
  /** UUIDv5 of who asks and their idempotency key: the same command has the same id. */
  readonly commandId: string;
  /** When the request arrived; read once. */
  readonly at: Instant;
  readonly claim?: Claim;
}

/** The command was carried out; a read that names this position sees it. */
export interface Done {
  readonly kind: 'done';
  readonly position: Position;
}

export type Answer = Done | Refusal;
