import { z } from 'zod';
import { dueText, parseDueRule } from '../../calendar/index.js';
import { blockKindOf, blockSchema, blockSchemas, deadlines } from '../language/index.js';
import type { BlockKind } from '../language/index.js';
import { sameJson } from './json.js';
import type { Json } from './json.js';
import { unwrapped } from './unwrapped.js';

/**
 * A value of a flow document as its schema sees it: which parts are named by the language, which by
 * the author, and which only stand one after another. Read from the schema, so that a property the
 * language gains tomorrow is written, compared and described without a line of code here.
 */
export type Shape =
  | { readonly is: 'value'; readonly value: Json }
  | { readonly is: 'list'; readonly items: readonly Shape[] }
  | { readonly is: 'record'; readonly entries: readonly (readonly [string, Shape])[] }
  | ObjectShape
  | BlockShape;

export interface ObjectShape {
  readonly is: 'object';
  readonly properties: readonly Property[];
}

export interface BlockShape {
  readonly is: 'block';
  readonly kind: BlockKind;
  readonly id: string;
  /** In the order of the schema; the one that names the block is the first. */
  readonly properties: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly shape: Shape;
  /** Whether leaving it out would say the same. */
  readonly isDefault: boolean;
}

/** Reads a parsed value by the schema that parsed it. */
export const shapeOf = (wrapped: z.core.$ZodType, value: unknown): Shape => {
  const schema = unwrapped(wrapped);
  if (schema === blockSchema) return blockShape(value);
  if (schema instanceof z.ZodUnion) return shapeOf(optionFor(schema, value), value);
  if (Array.isArray(value)) return listShape(schema, value);
  if (isRecord(value)) return namedShape(schema, value);
  return deadlines.get(schema) === undefined ? valueShape(value) : deadlineShape(value);
};

/** `10wd` is `10 working days`: one way of writing stands for all. */
const deadlineShape = (value: unknown): Shape => {
  const parsed = typeof value === 'string' ? parseDueRule(value) : undefined;
  return valueShape(parsed?.ok ? dueText(parsed.rule) : value);
};

const valueShape = (value: unknown): Shape => ({ is: 'value', value: value as Json });

const listShape = (schema: z.core.$ZodType, value: readonly unknown[]): Shape =>
  schema instanceof z.ZodArray
    ? { is: 'list', items: value.map((item) => shapeOf(schema.element, item)) }
    : valueShape(value);

const namedShape = (schema: z.core.$ZodType, value: Readonly<Record<string, unknown>>): Shape => {
  if (schema instanceof z.ZodRecord) return recordShape(schema, value);
  return schema instanceof z.ZodObject
    ? { is: 'object', properties: propertiesOf(schema, value) }
    : valueShape(value);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first option that takes the value, as when it was parsed. */
const optionFor = ({ options }: z.ZodUnion, value: unknown): z.core.$ZodType => {
  const found = options.find((option) => z.safeParse(option, value).success);
  if (found === undefined) throw new Error('a parsed value that no option of its union takes');
  return found;
};

const blockShape = (value: unknown): BlockShape => {
  const kind = isRecord(value) ? blockKindOf(value) : undefined;
  if (!isRecord(value) || kind === undefined) throw new Error('a parsed block without a kind');
  const properties = propertiesOf(blockSchemas[kind], value);
  return { is: 'block', kind, id: String(value[kind]), properties };
};

const propertiesOf = (
  { shape }: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): readonly Property[] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const own = value[name];
    return own === undefined
      ? []
      : [{ name, shape: shapeOf(schema, own), isDefault: isDefault(schema, own) }];
  });

const isDefault = (schema: z.core.$ZodType, value: unknown): boolean =>
  schema instanceof z.ZodDefault && sameJson(schema.def.defaultValue as Json, value as Json);

/** Names an author gives have no order that means anything: they are kept in that of the alphabet. */
const recordShape = (
  { valueType }: z.ZodRecord,
  value: Readonly<Record<string, unknown>>,
): Shape => ({
  is: 'record',
  entries: Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => [name, shapeOf(valueType, entry)] as const),
});
