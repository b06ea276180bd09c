import { dueWords, parseDueRule } from '../../calendar/index.js';
import type { Text } from '../../kernel/index.js';
import type { Json } from '../canonical/index.js';
import { propertyWords } from '../property-words/index.js';

const text = (zh: string, en: string): Text => ({ zh, en });
const NONE = text('无', 'none');
const PERIOD = /^(\d+) ([a-z ]+?)s?$/;

/** A value as a person would say it: fixed values and deadlines in their language. */
export const valueWords = (value: Json | undefined, path: readonly string[]): Text => {
  if (value === undefined || value === null) return NONE;
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no');
  if (typeof value === 'string') return stringWords(value, path);
  if (typeof value === 'number') return text(String(value), String(value));
  return isList(value) ? listWords(value, path) : objectWords(value, path);
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

const stringWords = (value: string, path: readonly string[]): Text => {
  const words = propertyWords(path);
  const said = words?.isDue ? deadlineWords(value) : words?.values?.[value];
  return said ?? text(value, value);
};

const deadlineWords = (value: string): Text | undefined => {
  const parsed = parseDueRule(value);
  return parsed.ok ? dueWords(parsed.rule) : undefined;
};

const joined = (parts: readonly Text[], zh: string, en: string): Text =>
  parts.length === 0
    ? NONE
    : text(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en));

const listWords = (values: readonly Json[], path: readonly string[]): Text =>
  joined(
    values.map((value) => valueWords(value, path)),
    '、',
    ', ',
  );

const objectWords = (value: Readonly<Record<string, Json>>, path: readonly string[]): Text => {
  const { zh, en } = value;
  if (typeof zh === 'string' && typeof en === 'string') return text(`“${zh}”`, `“${en}”`);
  const parts = Object.entries(value).map(([name, inner]): Text => {
    const own = propertyWords([...path, name])?.name ?? text(name, name);
    const said = valueWords(inner, [...path, name]);
    return text(`${own.zh} ${said.zh}`, `${own.en} ${said.en}`);
  });
  return joined(parts, '，', ', ');
};

/** From one value to another: `7 → 10 working days` where both are counted in the same. */
export const fromTo = (
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
): Text => {
  const [was, is] = [valueWords(before, path), valueWords(after, path)];
  const count = propertyWords(path)?.isDue ? sameUnit(before, after) : undefined;
  const side = (language: keyof Text, other: keyof Text): string => {
    // A text that changed in the other language only is shown to these readers as well.
    const shown = was[language] === is[language] ? other : language;
    return `${count ?? was[shown]} → ${is[shown]}`;
  };
  return { zh: side('zh', 'en'), en: side('en', 'zh') };
};

const sameUnit = (before: Json | undefined, after: Json | undefined): string | undefined => {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const [was, is] = [PERIOD.exec(before), PERIOD.exec(after)];
  return was !== null && is !== null && was[2] === is[2] ? was[1] : undefined;
};
