/**
 * JSON in the canonical form of RFC 8785 (JCS) for the values an event may hold: objects with
 * sorted keys, arrays, strings, booleans, null and safe integers. Decimals are strings by rule,
 * so a fraction here is a mistake, and so is a lone surrogate, which no UTF-8 can carry.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'object') return canonicalComposed(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'boolean') return String(value);
  throw new NotCanonical(`${typeof value} is no JSON value`);
};

/** The value cannot be stored: it has no canonical form. */
export class NotCanonical extends Error {
  readonly code = 'EVENT.NOT_CANONICAL';
}

/** Nothing in it has to be escaped, and no half of a surrogate pair is in it. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

export const canonicalText = (text: string): string => {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('a lone surrogate cannot be stored');
  return JSON.stringify(text);
};

const canonicalNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(`${value} is no safe integer`);
  return String(value);
};

const canonicalComposed = (value: object | null): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
};

const canonicalArray = (items: readonly unknown[]): string => {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    text += (index === 0 ? '' : ',') + canonicalJson(items[index]);
  }
  return `${text}]`;
};

const canonicalObject = (value: object): string => {
  const values = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { key, prefix } of inOrder(Object.keys(value))) {
    const item = values[key];
    if (item !== undefined) text += (text === '' ? '{' : ',') + prefix + canonicalJson(item);
  }
  return text === '' ? '{}' : `${text}}`;
};

interface Member {
  readonly key: string;
  /** The key as it is written, with its colon. */
  readonly prefix: string;
}

interface Shape {
  /** Keys in the order in which they were given. */
  readonly given: readonly string[];
  readonly members: readonly Member[];
}

/** First keys whose shapes are remembered, and shapes of each; our events have a few hundred. */
const MOST_FIRST_KEYS = 500;
const MOST_ALIKE = 16;
const shapes = new Map<string, Shape[]>();

/** Keys sorted and written out: worked out once for each shape, found by its first key. */
const inOrder = (given: readonly string[]): readonly Member[] => {
  const [first = ''] = given;
  const alike = shapes.get(first) ?? [];
  const before = alike.find((shape) => isSame(shape.given, given));
  if (before !== undefined) return before.members;
  const members = given
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((key): Member => ({ key, prefix: `${canonicalText(key)}:` }));
  if (alike.length < MOST_ALIKE && shapes.size < MOST_FIRST_KEYS) {
    shapes.set(first, [...alike, { given, members }]);
  }
  return members;
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);
