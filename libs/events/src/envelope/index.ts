export { canonicalJson, NotCanonical } from './canonical-json.js';
export { envelopeBytes, readEnvelope } from './envelope.js';
export type { EventMetadata, NewEvent, PlacedEvent } from './envelope.js';
