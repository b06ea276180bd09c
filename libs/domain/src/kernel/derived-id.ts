import { as } from './ids.js';
import type { Id } from './ids.js';
import { sha1 } from './sha1.js';

/** Namespace of every id Reprise derives; fixed for ever, or replays would not match. */
const NAMESPACE = '6f0c2f0e-54f1-5b0a-9d0a-7f3f0f1d7c11';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const namespace = bytesOf(NAMESPACE.replaceAll('-', ''));

/**
 * UUIDv5 (RFC 9562) of what a thing is: the same parts always give the same id, so that work
 * done twice is recognised instead of repeated. Parts are joined by a character no part holds.
 */
export const derivedId = <T extends Id>(...parts: readonly string[]): T =>
  as<T>(uuidOf(sha1(namespace, parts.join('\u001f'))));

/** The first 128 bits of a digest as text, with the marks of version 5 and of the variant. */
const uuidOf = (digest: Int32Array): string => {
  const second = ((digest[1] ?? 0) & 0xff_ff_0f_ff) | 0x50_00;
  const third = ((digest[2] ?? 0) & 0x3f_ff_ff_ff) | 0x80_00_00_00;
  const [first, last] = [digest[0] ?? 0, digest[3] ?? 0];
  const middle = `${half(second >>> 16)}-${half(second)}-${half(third >>> 16)}-${half(third)}`;
  return `${half(first >>> 16)}${half(first)}-${middle}${half(last >>> 16)}${half(last)}`;
};

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const half = (bits: number): string =>
  (PAIRS[(bits >>> 8) & 0xff] ?? '') + (PAIRS[bits & 0xff] ?? '');
