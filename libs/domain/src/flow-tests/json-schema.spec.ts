import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { flowTestJsonSchema } from './index.js';

const PUBLISHED = new URL('../../../../docs/reference/flow-test.schema.json', import.meta.url);

interface Schema {
  readonly [keyword: string]: unknown;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Every property at any depth, with what is said of it. */
const properties = (schema: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  !isSchema(schema)
    ? []
    : Object.entries(schema).flatMap(([key, value]) => [
        ...(key === 'properties' && isSchema(value)
          ? Object.entries(value).map(([name, own]) => [`${path}.${name}`, own] as const)
          : []),
        ...properties(value, `${path}.${key}`),
      ]);

/** The two languages of a text are their own description. */
const isLanguage = ([path]: readonly [string, unknown]): boolean => /\.(zh|en)$/.test(path);

const linked = (property: unknown, whole: Schema): unknown => {
  if (!isSchema(property) || typeof property['$ref'] !== 'string') return property;
  const target = isSchema(whole['$defs'])
    ? whole['$defs'][property['$ref'].split('/').at(-1) ?? '']
    : undefined;
  return { ...(isSchema(target) ? target : {}), ...property };
};

describe('the JSON Schema of flow tests', () => {
  it('is current; else run `node scripts/flow-schema.mjs` after a build', () => {
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(flowTestJsonSchema())),
    );
  });

  it('describes every property in both languages', () => {
    const whole = flowTestJsonSchema();
    const all = properties(whole).filter((each) => !isLanguage(each));
    expect(all.length).toBeGreaterThan(80);
    const poor = all.filter(([, own]) => {
      const property = linked(own, whole);
      const said = isSchema(property) ? property['description'] : undefined;
      return !/[A-Za-z]{2}[^]*\n[^]*\p{Script=Han}/u.test(String(said));
    });
    expect(poor.map(([path]) => path)).toEqual([]);
  });
});
