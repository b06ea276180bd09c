import { v5 } from 'uuid';
import { as } from './ids.js';
import type { Id } from './ids.js';

/** Namespace of every id Reprise derives; fixed for ever, or replays would not match. */
const NAMESPACE = '6f0c2f0e-54f1-5b0a-9d0a-7f3f0f1d7c11';

/**
 * UUIDv5 (RFC 9562) of what a thing is: the same parts always give the same id, so that work
 * done twice is recognised instead of repeated. Parts are joined by a character no part holds.
 */
export const derivedId = <T extends Id>(...parts: readonly string[]): T =>
  as<T>(v5(parts.join('\u001f'), NAMESPACE));
