import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { flowJsonSchema } from './index.js';

const PUBLISHED = new URL('../../../../../docs/reference/flow.schema.json', import.meta.url);

/** Every property at any depth, with what is said of it. */
const descriptions = (schema: unknown, path = ''): readonly (readonly [string, unknown])[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && !path.endsWith('properties')
      ? Object.entries(value as object).map(
          ([name, own]) =>
            [`${path}.${name}`, (own as { description?: unknown }).description] as const,
        )
      : []),
    ...descriptions(value, `${path}.${key}`),
  ]);
};

/** The two languages of a text are its own description enough. */
const isLanguage = ([path]: readonly [string, unknown]): boolean => /\.(zh|en)$/.test(path);

describe('the published JSON Schema', () => {
  it('is current; else run `node scripts/flow-schema.mjs` after a build', () => {
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(flowJsonSchema())),
    );
  });

  it('describes every property in both languages', () => {
    const all = descriptions(flowJsonSchema()).filter((each) => !isLanguage(each));
    expect(all.length).toBeGreaterThan(150);
    const poor = all.filter(
      ([, said]) => !/[A-Za-z]{2}[^]*\n[^]*\p{Script=Han}/u.test(String(said)),
    );
    expect(poor).toEqual([]);
  });
});
