import type { Refusal, Text } from '@reprise/domain/kernel';
import { messageOf } from '@reprise/http-contracts/problems';

/** What a command came to. */
export interface Outcome {
  /** 0: done; 1: refused or failed; 2: used wrongly. */
  readonly exitCode: 0 | 1 | 2;
  /** For a person, in their language. */
  readonly text: Text;
  /** For a program, printed instead with `--json`. */
  readonly json: unknown;
}

export const done = (text: Text, json: object): Outcome => ({ exitCode: 0, text, json });

export const failed = (text: Text, json: object): Outcome => ({ exitCode: 1, text, json });

/** A refusal with its stable code, in words that say what to do. */
export const refused = ({ code, detail }: Refusal): Outcome => {
  const message = messageOf(code, detail) ?? detailed(detail);
  const text = { zh: `${code}：${message.zh}`, en: `${code}: ${message.en}` };
  return failed(text, { refused: code, detail, message });
};

/** A code without a message of its own still says what it is about. */
const detailed = (detail: Readonly<Record<string, string>>): Text => {
  const said = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
  const words = said.length === 0 ? '' : ` (${said.join(', ')})`;
  return { zh: `无法执行此操作${words}`, en: `This cannot be done${words}` };
};

/** Something the person at the terminal can put right; its words say what. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/** A combination of options that makes no sense; what commander cannot see by itself. */
export class WrongUse extends CommandFailure {}
