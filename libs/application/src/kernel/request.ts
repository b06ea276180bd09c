import type { Actor } from '@reprise/domain/access';
import type { Instant, Refusal } from '@reprise/domain/kernel';
import type { Claim, Position } from '../ports/index.js';

/** What came with a command besides its content. */
export interface Request {
  readonly actor: Actor;
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
