import { anyCase, anyOf, escapes, not, property, range, without } from './charset.js';
import type { Charset } from './charset.js';
import { NoPattern } from './reader.js';
import type { Reader } from './reader.js';

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const ESCAPABLE = String.raw`\|.?*+(){}-[]^$`;

const pointOf = (text: string): number => text.codePointAt(0) ?? 0;

/** A single character behind a backslash; a letter without a meaning is refused. */
const escapedPoint = (letter: string): number => {
  const control = CONTROLS[letter];
  if (control !== undefined) return pointOf(control);
  if (!ESCAPABLE.includes(letter)) throw new NoPattern(`\\${letter} means nothing`);
  return pointOf(letter);
};

export class ClassReader {
  constructor(
    private readonly reader: Reader,
    private readonly ignoreCase: boolean,
  ) {}

  literal(point: number): Charset {
    return this.span(point, point);
  }

  /** What stands behind a backslash, outside of classes and inside. */
  escape(): Charset | number {
    const letter = this.reader.next();
    if (letter === 'p' || letter === 'P') return this.named(letter === 'P');
    return escapes[letter] ?? escapedPoint(letter);
  }

  /** A class, its opening bracket taken. */
  charClass(): Charset {
    const { reader } = this;
    const negated = reader.takes('^');
    const sets: Charset[] = [];
    do {
      if (reader.peek() === '-' && reader.peek(1) === '[') return this.less(sets, negated);
      sets.push(this.item());
    } while (!reader.takes(']'));
    return negated ? not(anyOf(sets)) : anyOf(sets);
  }

  private less(sets: readonly Charset[], negated: boolean): Charset {
    if (sets.length === 0) throw new NoPattern('nothing to take from');
    this.reader.expect('-[');
    const less = this.charClass();
    this.reader.expect(']');
    return without(negated ? not(anyOf(sets)) : anyOf(sets), less);
  }

  private item(): Charset {
    const from = this.member();
    if (typeof from !== 'number') return from;
    const { reader } = this;
    if (reader.peek() !== '-' || reader.peek(1) === ']' || reader.peek(1) === '[') {
      return this.literal(from);
    }
    reader.next();
    const to = this.member();
    if (typeof to !== 'number' || to < from) throw new NoPattern('no range');
    return this.span(from, to);
  }

  private member(): Charset | number {
    const character = this.reader.next();
    if (character === '[') throw new NoPattern('[ in a class');
    return character === '\\' ? this.escape() : pointOf(character);
  }

  private named(negated: boolean): Charset {
    this.reader.expect('{');
    let name = '';
    while (!this.reader.takes('}')) name += this.reader.next();
    const set = property(name);
    if (set === undefined) throw new NoPattern(`no property ${name}`);
    return negated ? not(set) : set;
  }

  private span(from: number, to: number): Charset {
    const set = range(from, to);
    return this.ignoreCase ? anyCase(set) : set;
  }
}
