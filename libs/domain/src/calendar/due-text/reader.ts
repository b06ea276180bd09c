/** Why a text is no deadline, and where in it. */
export interface DueProblem {
  readonly code: DueCode;
  /** Characters before the place that is not understood. */
  readonly position: number;
  /** What stands there. */
  readonly found: string;
}

export type DueCode =
  | 'DUE.EMPTY'
  | 'DUE.TOO_LONG'
  | 'DUE.NOT_A_DEADLINE'
  | 'DUE.UNKNOWN_UNIT'
  | 'DUE.UNKNOWN_TERM'
  | 'DUE.UNKNOWN_ANCHOR'
  | 'DUE.UNKNOWN_FRAME'
  | 'DUE.COUNT_TOO_LARGE'
  | 'DUE.NO_SUCH_DATE'
  | 'DUE.NO_SUCH_TIME'
  | 'DUE.NO_SUCH_ZONE'
  | 'DUE.NO_SUCH_DAY'
  | 'DUE.TERM_TWICE'
  | 'DUE.TERM_DOES_NOT_FIT'
  | 'DUE.TOO_DEEP'
  | 'DUE.NOT_CLOSED'
  | 'DUE.ENDS_TOO_SOON'
  | 'DUE.GOES_ON';

/** Thrown where reading stops, caught where it began. */
export class NotUnderstood extends Error {
  constructor(readonly problem: DueProblem) {
    super(problem.code);
  }
}

interface Token {
  readonly text: string;
  readonly position: number;
  readonly isQuoted: boolean;
}

const TOKEN = /\s*(?:"([^"]*)"|([(),])|([^\s(),"]+))/y;

/** The words of a text, one after another. */
export class Reader {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(private readonly text: string) {
    this.tokens = [...tokensOf(text)];
  }

  get isAtEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  /** How many words are read. */
  get place(): number {
    return this.next;
  }

  /** The next word, in small letters; nothing where a name in quotes stands. */
  peek(ahead = 0): string {
    const token = this.tokens[this.next + ahead];
    return token === undefined || token.isQuoted ? '' : token.text.toLowerCase();
  }

  /** Takes these words if they come next. */
  takes(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.peek(ahead) === word)) return false;
    this.next += words.length;
    return true;
  }

  /** Takes whatever word comes, as it is written. */
  take(): string {
    const token = this.tokens[this.next];
    if (token === undefined || token.isQuoted) this.fail('DUE.ENDS_TOO_SOON');
    this.next += 1;
    return token.text;
  }

  takeQuoted(): string | undefined {
    const token = this.tokens[this.next];
    if (token?.isQuoted !== true) return undefined;
    this.next += 1;
    return token.text;
  }

  /** The next word, if it looks so. */
  matches(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.peek());
    if (found === null) return undefined;
    this.next += 1;
    return found;
  }

  /** Stops at the next word, or at one already taken. */
  fail(code: DueCode, back = 0): never {
    const token = this.tokens[this.next - back];
    if (token !== undefined) {
      throw new NotUnderstood({ code, position: token.position, found: token.text });
    }
    const ended = code === 'DUE.NOT_CLOSED' ? code : 'DUE.ENDS_TOO_SOON';
    throw new NotUnderstood({ code: ended, position: this.text.length, found: '' });
  }
}

const tokensOf = function* (text: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const rest = text.slice(at);
      if (rest.trim() === '') return;
      const position = text.length - rest.trimStart().length;
      throw new NotUnderstood({ code: 'DUE.NOT_CLOSED', position, found: rest.trim() });
    }
    const [, quoted, mark, word] = match;
    const written = quoted ?? mark ?? word ?? '';
    const length = quoted === undefined ? written.length : written.length + 2;
    at = TOKEN.lastIndex;
    yield { text: written, position: at - length, isQuoted: quoted !== undefined };
  }
};
