export type { Calendars } from './calendars.js';
export type { Clock } from './clock.js';
export type { Digest } from './digest.js';
export { categoryOf, comparePositions, START_POSITION } from './event-store.js';
export type {
  Appended,
  AppendRequest,
  AppendResult,
  Checkpoints,
  Claim,
  ClaimRecord,
  EventMetadata,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAllOptions,
  StoredEvent,
  StreamWrite,
  UniqueClaim,
} from './event-store.js';
export type { Ports } from './ports.js';
