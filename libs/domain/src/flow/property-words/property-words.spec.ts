import { describe, expect, it } from '@jest/globals';
import { propertyWords, schemaPaths } from './index.js';

const CHINESE = /\p{Script=Han}/u;
const ENGLISH = /[A-Za-z]{2}/;

const saysBoth = (words: { readonly zh: string; readonly en: string } | undefined): boolean =>
  words !== undefined &&
  CHINESE.test(words.zh) &&
  ENGLISH.test(words.en) &&
  !CHINESE.test(words.en);

describe('the words of the language', () => {
  const paths = schemaPaths();

  it('are looked for in the whole schema', () => {
    expect(paths.length).toBeGreaterThan(100);
  });

  it('name and describe every property, in both languages', () => {
    const without = paths
      .filter(({ path }) => {
        const words = propertyWords(path);
        return !saysBoth(words?.name) || !saysBoth(words?.meaning);
      })
      .map(({ path }) => path.join('.'));
    expect([...new Set(without)]).toEqual([]);
  });

  it('name every fixed value of every property', () => {
    const without = paths.flatMap(({ path, values }) =>
      values
        .filter((value) => propertyWords(path)?.values?.[value] === undefined)
        .map((value) => `${path.join('.')}: ${value}`),
    );
    expect([...new Set(without)]).toEqual([]);
  });
});
