export { canonicalJson, NotCanonical } from './canonical-json.js';
export { envelopeBytes, envelopeText, readEnvelope } from './envelope.js';
export type { EventMetadata, NewEvent, PlacedEvent } from './envelope.js';
