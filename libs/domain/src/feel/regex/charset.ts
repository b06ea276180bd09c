/** Whether a set holds a character, by its code point. */
export type Charset = (point: number) => boolean;

export const not =
  (set: Charset): Charset =>
  (point) =>
    !set(point);
export const anyOf =
  (sets: readonly Charset[]): Charset =>
  (point) =>
    sets.some((set) => set(point));
export const without =
  (set: Charset, less: Charset): Charset =>
  (point) =>
    set(point) && !less(point);

export const range =
  (from: number, to: number): Charset =>
  (point) =>
    point >= from && point <= to;

/** The same letter in other case, by simple folding. */
const variantsOf = (point: number): readonly number[] => {
  const text = String.fromCodePoint(point);
  const [lower, upper] = [text.toLowerCase(), text.toUpperCase()];
  return [lower, upper, upper.toLowerCase()]
    .filter((each) => [...each].length === 1)
    .map((each) => each.codePointAt(0) ?? point);
};

export const anyCase =
  (set: Charset): Charset =>
  (point) =>
    set(point) || variantsOf(point).some(set);

/** A fixed pattern of one character: nothing a person wrote comes into it. */
const ofPattern = (pattern: RegExp): Charset => {
  return (point) => pattern.test(String.fromCodePoint(point));
};

const space: Charset = (point) => point === 32 || point === 9 || point === 10 || point === 13;
const digit = ofPattern(/^\p{Nd}$/u);
const word = ofPattern(/^[^\p{P}\p{Z}\p{C}]$/u);
const initial = ofPattern(/^[\p{L}_:]$/u);
const nameChar = ofPattern(/^[\p{L}\p{M}\p{Nd}_:.·-]$/u);

export const escapes: Readonly<Record<string, Charset>> = {
  s: space,
  S: not(space),
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  i: initial,
  I: not(initial),
  c: nameChar,
  C: not(nameChar),
};

const CATEGORIES =
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(
    ' ',
  );
const categories: ReadonlyMap<string, Charset> = new Map(
  CATEGORIES.map((name) => [name, ofPattern(new RegExp(String.raw`^\p{${name}}$`, 'u'))]),
);

/** The blocks of Unicode a pattern may name: those of the languages we meet. */
const blocks: Readonly<Record<string, Charset>> = {
  BasicLatin: range(0, 0x7f),
  'Latin-1Supplement': range(0x80, 0xff),
  'LatinExtended-A': range(0x100, 0x17f),
  'LatinExtended-B': range(0x180, 0x24f),
  Greek: range(0x370, 0x3ff),
  Cyrillic: range(0x400, 0x4ff),
  Hebrew: range(0x590, 0x5ff),
  Arabic: range(0x600, 0x6ff),
  Hiragana: range(0x3040, 0x309f),
  Katakana: range(0x30a0, 0x30ff),
  CJKUnifiedIdeographs: range(0x4e00, 0x9fff),
  HangulSyllables: range(0xac00, 0xd7a3),
};

/** What `\p{…}` names; `undefined` when there is no such category or block. */
export const property = (name: string): Charset | undefined =>
  name.startsWith('Is') ? blocks[name.slice(2)] : categories.get(name);
