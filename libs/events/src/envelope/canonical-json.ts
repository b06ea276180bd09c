/**
 * JSON in the canonical form of RFC 8785 (JCS) for the values an event may hold: objects with
 * sorted keys, arrays, strings, booleans, null and safe integers. Decimals are strings by rule,
 * so a fraction here is a mistake, and so is a lone surrogate, which no UTF-8 can carry.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new NotCanonical(`${typeof value} is no JSON value`);
};

/** The value cannot be stored: it has no canonical form. */
export class NotCanonical extends Error {
  readonly code = 'EVENT.NOT_CANONICAL';
}

const canonicalText = (text: string): string => {
  if (!text.isWellFormed()) throw new NotCanonical('a lone surrogate cannot be stored');
  return JSON.stringify(text);
};

const canonicalNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(`${value} is no safe integer`);
  return String(value);
};

const canonicalObject = (value: object): string => {
  const parts: string[] = [];
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [key, item] of entries) {
    if (item !== undefined) parts.push(`${canonicalText(key)}:${canonicalJson(item)}`);
  }
  return `{${parts.join(',')}}`;
};
