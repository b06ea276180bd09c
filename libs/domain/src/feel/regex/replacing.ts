import type { Run } from '../run.js';
import type { Found } from './matcher.js';
import { pointsOf } from './regex.js';
import type { Regex } from './regex.js';

type Part = string | { readonly group: number };

/** A replacement of XPath: `$1` is a group, `\$` and `\\` the signs; `undefined` when it is none. */
const readReplacement = (source: string, groups: number): readonly Part[] | undefined => {
  const parts: Part[] = [];
  for (let at = 0; at < source.length;) {
    const taken = readPart(source.slice(at), groups);
    if (taken === undefined) return undefined;
    parts.push(taken.part);
    at += taken.length;
  }
  return parts;
};

const readPart = (
  rest: string,
  groups: number,
): { readonly part: Part; readonly length: number } | undefined => {
  const [sign = '', next = ''] = rest;
  if (sign === '\\') return '\\$'.includes(next || ' ') ? { part: next, length: 2 } : undefined;
  if (sign !== '$') return { part: rest.slice(0, plainLength(rest)), length: plainLength(rest) };
  const digits = digitsOf(rest.slice(1), groups);
  return digits === '' ? undefined : { part: { group: Number(digits) }, length: digits.length + 1 };
};

const plainLength = (rest: string): number => {
  const at = rest.search(/[\\$]/);
  return at < 0 ? rest.length : at;
};

/** As many digits as still name a group; the first always counts. */
const digitsOf = (source: string, groups: number): string => {
  const all = /^\d+/.exec(source)?.[0] ?? '';
  let length = Math.min(1, all.length);
  while (length < all.length && Number(all.slice(0, length + 1)) <= groups) length += 1;
  return all.slice(0, length);
};

const textAt = (points: readonly number[], from: number, to: number): string =>
  points
    .slice(from, to)
    .map((point) => String.fromCodePoint(point))
    .join('');

/** The text with each match replaced; null when the pattern matches nothing at all somewhere. */
export const replaced = (
  regex: Regex,
  { text, by }: { readonly text: string; readonly by: string },
  run: Run,
): string | null => {
  const parts = readReplacement(by, regex.groups);
  const found = regex.all(text, run);
  if (parts === undefined || found === undefined) return null;
  const points = pointsOf(text);
  const groupText = (match: Found, group: number): string => {
    const [from, to] = group === 0 ? [match.from, match.to] : (match.groups[group] ?? [0, 0]);
    return textAt(points, from, to);
  };
  let [result, at] = ['', 0];
  for (const match of found) {
    const put = parts.map((part) =>
      typeof part === 'string' ? part : groupText(match, part.group),
    );
    result += textAt(points, at, match.from) + put.join('');
    run.takeText(result.length);
    at = match.to;
  }
  return result + textAt(points, at, points.length);
};

/** The pieces between the matches. */
export const pieces = (regex: Regex, text: string, run: Run): readonly string[] | null => {
  const found = regex.all(text, run);
  if (found === undefined) return null;
  const points = pointsOf(text);
  const ends = [...found.map(({ from }) => from), points.length];
  return ends.map((end, index) => textAt(points, found[index - 1]?.to ?? 0, end));
};
