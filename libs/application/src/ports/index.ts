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
