import type { StoredEvent } from '@reprise/application/ports';
import { readEnvelope } from '@reprise/events/envelope';
import { positionText } from './position.js';

export interface EventRow {
  readonly position: string;
  readonly bytes: Buffer;
}

export const storedEvent = ({ position, bytes }: EventRow): StoredEvent => ({
  ...readEnvelope(bytes),
  bytes,
  position: positionText(position),
});
