import type { Run } from '../run.js';
import { findFrom } from './matcher.js';
import type { Found } from './matcher.js';
import { readFlags } from './pattern.js';
import type { Flags } from './pattern.js';
import { NoPattern } from './reader.js';
import { readPattern } from './read-pattern.js';
import type { ReadPattern } from './read-pattern.js';

/**
 * Regular expressions of XPath, as FEEL wants them. Matching is ours and takes steps of the
 * evaluation: the platform's cannot be stopped, and `(a+)+$` would hold the system for years.
 */
export class Regex {
  private constructor(
    private readonly read: ReadPattern,
    private readonly flags: Flags,
  ) {}

  /** `undefined` when the pattern or its flags are not understood. */
  static of(source: string, flags: string): Regex | undefined {
    const known = readFlags(flags);
    if (known === undefined || source.length > LONGEST) return undefined;
    try {
      return new Regex(readPattern(source, known), known);
    } catch (problem) {
      if (problem instanceof NoPattern) return undefined;
      throw problem;
    }
  }

  test(text: string, run: Run): boolean {
    return findFrom(this.read, this.over(text, run), 0) !== undefined;
  }

  /** All matches from left to right; `undefined` when one of them is empty. */
  all(text: string, run: Run): readonly Found[] | undefined {
    const over = this.over(text, run);
    const found: Found[] = [];
    for (let at = 0; ;) {
      const next = findFrom(this.read, over, at);
      if (next === undefined) return found;
      if (next.to === next.from) return undefined;
      found.push(next);
      at = next.to;
    }
  }

  get groups(): number {
    return this.read.groups;
  }

  private over(text: string, run: Run) {
    run.takeText(text.length * 4);
    return { points: pointsOf(text), flags: this.flags, run };
  }
}

const LONGEST = 2_000;

export const pointsOf = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);
