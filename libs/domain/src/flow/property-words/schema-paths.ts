import { z } from 'zod';
import { unwrapped } from '../canonical/index.js';
import { blockSchema, blockSchemas, flowDocumentSchema } from '../language/index.js';

/** A property of the language, and the fixed values it takes. */
export interface SchemaPath {
  readonly path: readonly string[];
  readonly values: readonly string[];
}

/** Every property of the language, found in its schema: those of the document, those of each block. */
export const schemaPaths = (): readonly SchemaPath[] => [
  ...below(flowDocumentSchema, []),
  ...Object.entries(blockSchemas).flatMap(([kind, schema]) => below(schema, [kind])),
];

/** The schemas inside a schema that say nothing of their own. */
const innerOf = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple) return schema.def.items;
  return schema instanceof z.ZodRecord ? [schema.valueType] : [];
};

const below = (wrapped: z.core.$ZodType, path: readonly string[]): readonly SchemaPath[] => {
  const schema = unwrapped(wrapped);
  if (schema === blockSchema) return [];
  if (schema instanceof z.ZodObject) {
    // A text is a value of the language, not a thing with two properties.
    const { shape }: { readonly shape: Readonly<Record<string, z.core.$ZodType>> } = schema;
    if (Object.keys(shape).join() === 'zh,en') return [];
    return Object.entries(shape).flatMap(([name, own]) => [
      { path: [...path, name], values: valuesOf(own) },
      ...below(own, [...path, name]),
    ]);
  }
  return innerOf(schema).flatMap((inner) => below(inner, path));
};

/** Fixed values, not counting those of objects inside. */
const valuesOf = (wrapped: z.core.$ZodType): readonly string[] => {
  const schema = unwrapped(wrapped);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return innerOf(schema).flatMap(valuesOf);
};
