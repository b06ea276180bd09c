import { z } from 'zod';
import type { Text } from '../../kernel/index.js';
import { blockSchema, blockSchemas, flowDocumentSchema } from '../language/index.js';
import { propertyWords } from '../property-words/index.js';

/** A JSON Schema, as far as it is walked through here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const BLOCK = 'block';
const nameOf = (kind: string): string => `${BLOCK}.${kind}`;
const linkTo = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/**
 * The language as JSON Schema (2020-12), for editors and for other programs: what an author may
 * write, with every property described in English and in Chinese. What only a compiler can see
 * (names that lead nowhere, cycles) is not in it.
 */
export const flowJsonSchema = (): JsonSchema => {
  const kinds = Object.entries(blockSchemas);
  const { $schema, ...document } = generated(flowDocumentSchema, []);
  return {
    $schema,
    $id: 'reprise.flow/1',
    title: 'A review flow 考核流程',
    ...document,
    $defs: {
      [BLOCK]: {
        description: described({
          zh: '一个环节：它的类型是其标识所在的属性。',
          en: 'A block; its kind is the property that carries its id.',
        }),
        anyOf: kinds.map(([kind]) => linkTo(nameOf(kind))),
      },
      ...Object.fromEntries(kinds.map(([kind, schema]) => [nameOf(kind), defined(schema, kind)])),
    },
  };
};

const defined = (schema: z.ZodType, kind: string): JsonSchema => {
  const { $schema: _, ...definition } = generated(schema, [kind]);
  return definition;
};

const generated = (schema: z.ZodType, path: readonly string[]): JsonSchema =>
  withDescriptions(
    z.toJSONSchema(schema, {
      io: 'input',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => {
        // Blocks are told apart by a function, which no schema can say: they are linked by name.
        if (Object.is(zodSchema, blockSchema)) Object.assign(jsonSchema, linkTo(BLOCK));
      },
    }),
    path,
  );

const described = ({ zh, en }: Text): string => `${en}\n${zh}`;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords under which stand schemas of the same property: its items, its alternatives. */
const INSIDE: ReadonlySet<string> = new Set([
  'items',
  'anyOf',
  'oneOf',
  'prefixItems',
  'additionalProperties',
]);

const withDescriptions = (schema: unknown, path: readonly string[]): JsonSchema =>
  Object.fromEntries(
    Object.entries(isSchema(schema) ? schema : {}).map(([keyword, value]) => [
      keyword,
      rewritten(keyword, value, path),
    ]),
  );

const rewritten = (keyword: string, value: unknown, path: readonly string[]): unknown => {
  if (keyword === 'properties' && isSchema(value)) return propertiesWithWords(value, path);
  if (!INSIDE.has(keyword)) return value;
  if (Array.isArray(value)) return value.map((each) => withDescriptions(each, path));
  return isSchema(value) ? withDescriptions(value, path) : value;
};

const propertiesWithWords = (properties: JsonSchema, path: readonly string[]): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const own = [...path, name];
      const words = propertyWords(own);
      const inside = withDescriptions(schema, own);
      return [
        name,
        words === undefined ? inside : { ...inside, description: described(words.meaning) },
      ];
    }),
  );
