import { NoPattern, Reader } from './reader.js';
import { ClassReader } from './read-class.js';
import type { Flags, Pattern } from './pattern.js';

export interface ReadPattern {
  readonly pattern: Pattern;
  readonly groups: number;
}

/** Reads a regular expression of XPath; throws `NoPattern` when it is none. */
export const readPattern = (source: string, flags: Flags): ReadPattern => {
  if (flags.literal) return { pattern: literally(source, flags), groups: 0 };
  const reading = new PatternReader(flags.spaced ? unspaced(source) : source, flags);
  return reading.whole();
};

const literally = (source: string, flags: Flags): Pattern => {
  const classes = new ClassReader(new Reader(''), flags.anyCase);
  const parts = [...source].map((text) => ({
    is: 'char' as const,
    set: classes.literal(text.codePointAt(0) ?? 0),
  }));
  return { is: 'sequence', parts };
};

/** White space outside of classes does not count under the flag `x`. */
const unspaced = (source: string): string => {
  let [inside, result] = [0, ''];
  for (const [index, character] of [...source].entries()) {
    const escaped = source[index - 1] === '\\';
    if (character === '[' && !escaped) inside += 1;
    if (character === ']' && !escaped) inside -= 1;
    if (inside > 0 || !' \t\n\r'.includes(character)) result += character;
  }
  return result;
};

const MOST_NESTED = 100;
const DOT_STOPS = new Set([10, 13]);

class PatternReader {
  private readonly reader: Reader;
  private readonly classes: ClassReader;
  private readonly closed = new Set<number>();
  private groups = 0;
  private nested = 0;

  constructor(
    source: string,
    private readonly flags: Flags,
  ) {
    this.reader = new Reader(source);
    this.classes = new ClassReader(this.reader, flags.anyCase);
  }

  whole(): ReadPattern {
    const pattern = this.either();
    if (!this.reader.done) throw new NoPattern('a bracket too many');
    return { pattern, groups: this.groups };
  }

  private either(): Pattern {
    const branches = [this.sequence()];
    while (this.reader.takes('|')) branches.push(this.sequence());
    return branches.length === 1 && branches[0] !== undefined
      ? branches[0]
      : { is: 'either', branches };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.reader.done && !'|)'.includes(this.reader.peek())) {
      parts.push(this.repeated(this.atom()));
    }
    return { is: 'sequence', parts };
  }

  private atom(): Pattern {
    const character = this.reader.next();
    const special = this.special[character];
    if (special !== undefined) return special();
    if ('?*+{}])'.includes(character)) throw new NoPattern(`${character} is out of place`);
    return { is: 'char', set: this.classes.literal(character.codePointAt(0) ?? 0) };
  }

  private readonly special: Readonly<Record<string, () => Pattern>> = {
    '(': () => this.group(),
    '[': () => ({ is: 'char', set: this.classes.charClass() }),
    '.': () => ({ is: 'char', set: this.dot() }),
    '^': () => ({ is: 'start' }),
    $: () => ({ is: 'end' }),
    '\\': () => this.escaped(),
  };

  private dot(): (point: number) => boolean {
    return this.flags.dotAll ? () => true : (point) => !DOT_STOPS.has(point);
  }

  private escaped(): Pattern {
    if (/^\d$/.test(this.reader.peek())) return this.again();
    const found = this.classes.escape();
    return { is: 'char', set: typeof found === 'number' ? this.classes.literal(found) : found };
  }

  /** What a group that is closed already found, once more. */
  private again(): Pattern {
    let group = Number(this.reader.next());
    while (
      /^\d$/.test(this.reader.peek()) &&
      group * 10 + Number(this.reader.peek()) <= this.groups
    ) {
      group = group * 10 + Number(this.reader.next());
    }
    if (!this.closed.has(group)) throw new NoPattern(`no group ${group}`);
    return { is: 'again', group };
  }

  private group(): Pattern {
    const counts = !this.reader.takes('?:');
    if (counts) this.groups += 1;
    const number = this.groups;
    this.nested += 1;
    if (this.nested > MOST_NESTED) throw new NoPattern('nested too deeply');
    const body = this.either();
    this.nested -= 1;
    this.reader.expect(')');
    if (!counts) return body;
    this.closed.add(number);
    return { is: 'group', number, body };
  }

  private repeated(body: Pattern): Pattern {
    const times = this.times();
    if (times === undefined) return body;
    const [least, most] = times;
    if (most < least) throw new NoPattern('fewer than least');
    return { is: 'repeat', body, least, most, lazy: this.reader.takes('?') };
  }

  private times(): readonly [least: number, most: number] | undefined {
    if (this.reader.takes('?')) return [0, 1];
    if (this.reader.takes('*')) return [0, Infinity];
    if (this.reader.takes('+')) return [1, Infinity];
    if (!this.reader.takes('{')) return undefined;
    const least = this.reader.digits();
    const most = this.reader.takes(',') ? this.reader.digits() || 'Infinity' : least;
    this.reader.expect('}');
    if (least === '') throw new NoPattern('how often?');
    return [Number(least), Number(most)];
  }
}
