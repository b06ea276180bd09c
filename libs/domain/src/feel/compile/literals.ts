import { builtins } from '../functions/builtins.js';
import { callBuiltin } from '../functions/builtin.js';
import { Run } from '../run.js';
import { child } from '../syntax/tree.js';
import type { Syntax } from '../syntax/tree.js';
import { numberFrom } from '../values/from-plain.js';
import { readDate, readDateTime, readDuration, readTime } from '../values/read-temporal.js';
import { kindOf } from '../values/value.js';
import type { Value } from '../values/value.js';
import { invocation } from './invocation.js';
import { constant, NOTHING, report } from './scope.js';
import type { Compile, Compiled, Scope } from './scope.js';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const ESCAPE = /\\(u[\dA-Fa-f]{4}|U[\dA-Fa-f]{6}|["'\\ntr])/g;

/** The text a literal stands for; a backslash that escapes nothing is itself. */
export const unquoted = (literal: string): string =>
  literal.slice(1, -1).replaceAll(ESCAPE, (_, escaped: string) => {
    if (/^[uU]/.test(escaped)) {
      const point = Number.parseInt(escaped.slice(1), 16);
      return point > 0x10_ff_ff ? '\uFFFD' : fromPoint(point);
    }
    return SIMPLE[escaped] ?? escaped;
  });

/** Halves of a pair stay halves, so that two of them written side by side are one character. */
const fromPoint = (point: number): string =>
  point > 0xff_ff ? String.fromCodePoint(point) : String.fromCharCode(point);

export const text: Compile = (node) => constant(unquoted(node.text), 'string');

export const number: Compile = (node, scope) => {
  const value = numberFrom(node.text);
  if (value === null) {
    report(scope, node, {
      code: 'FEEL.BAD_NUMBER',
      zh: `「${node.text}」超出可表示的数`,
      en: `"${node.text}" is beyond all numbers there are`,
    });
  }
  return constant(value, 'number');
};

const known = (value: Value): Compiled => {
  const kind = kindOf(value);
  return constant(value, kind === 'null' || kind === 'context' ? 'any' : (kind as 'date'));
};

const readAt = (source: string): Value =>
  readDate(source) ?? readDateTime(source) ?? readTime(source) ?? readDuration(source) ?? null;

const badDate = (source: string) => ({
  code: 'FEEL.BAD_DATE',
  zh: `「${source}」不是日期、时间或时长`,
  en: `"${source}" is no date, time or duration`,
});

/** What is read from a text once, while compiling; a text that cannot be read is a mistake. */
const readOnce = (value: Value, source: string, { node, scope }: Place): Compiled => {
  if (value === null) report(scope, node, badDate(source));
  return value === null ? NOTHING : known(value);
};

interface Place {
  readonly node: Syntax;
  readonly scope: Scope;
}

/** `@"2026-03-01"`, and the constructors given a text. */
export const dateTimeLiteral: Compile = (node, scope) => {
  const constructor = child(node, 0);
  if (constructor.name === 'AtLiteral') {
    const source = unquoted(child(constructor, 0).text);
    return readOnce(readAt(source), source, { node, scope });
  }
  const source = onlyText(node);
  if (source === undefined) return invocation(node, scope);
  const overloads = builtins.get(constructor.text.replaceAll(/\s+/g, ' ')) ?? [];
  const value = callBuiltin(overloads, [source], new Run({}, 1_000));
  return readOnce(value, source, { node, scope });
};

/** The only argument of a call, when it is a text written out. */
const onlyText = (node: Syntax): string | undefined => {
  const [argument, ...more] = node.children.find(isParameters)?.children ?? [];
  return argument?.name === 'StringLiteral' && more.length === 0
    ? unquoted(argument.text)
    : undefined;
};

const isParameters = ({ name }: { readonly name: string }): boolean =>
  name === 'PositionalParameters';
