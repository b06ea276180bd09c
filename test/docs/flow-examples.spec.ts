import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { blockSchemas, flowDocumentSchema, formSchema } from '@reprise/domain/flow/language';
import { flowAround } from './around-an-example.js';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const PAGE = 'flow-language.md';
const examples = jsonExamples(pageOf('en', PAGE));
const named = examples.map((example) => [JSON.stringify(example).slice(0, 60), example] as const);

/** The page says in short how people are found, and this one says all of it. */
const onPeople = jsonExamples(pageOf('en', 'who.md'));

/** Everything that stands in examples under a name, at any depth. */
const valuesOf = (name: string, among: readonly object[] = examples): ReadonlySet<unknown> => {
  const found = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (name in value) found.add(Object.entries(value).find(([key]) => key === name)?.[1]);
    Object.values(value).forEach(look);
  };
  among.forEach(look);
  return found;
};

describe('the page on the flow language', () => {
  it.each(LANGUAGES)('holds the same examples in each language (%s)', (language) => {
    expect(jsonExamples(pageOf(language, PAGE))).toEqual(examples);
  });

  it.each(named)('shows what compiles: %s…', (_, example) => {
    const compiled = compileFlow(flowAround(example));
    expect(compiled.findings).toEqual([]);
    expect(compiled.ok).toBe(true);
  });

  it.each(Object.keys(blockSchemas))('has an example of the block `%s`', (kind) => {
    expect(valuesOf(kind).size).toBeGreaterThan(0);
  });

  it.each(blockSchemas.task.shape.kind.options)('has a task that is a %s', (kind) => {
    expect(valuesOf('kind')).toContain(kind);
  });

  const fields = formSchema.shape.fields.element.options;
  it.each(fields.map(({ shape }) => shape.type.value))('has a field of type %s', (type) => {
    expect(valuesOf('type')).toContain(type);
  });

  it('finds participants in every way there is, and has every part of a document', () => {
    const ways = flowDocumentSchema.shape.participants.valueType.options.flatMap(({ shape }) =>
      Object.keys(shape).filter((key) => !['nobody', 'notSameAs', 'count', 'from'].includes(key)),
    );
    const missing = [...new Set(ways), ...Object.keys(flowDocumentSchema.shape)].filter(
      (part) => valuesOf(part, [...examples, ...onPeople]).size === 0,
    );
    expect(missing).toEqual([]);
  });
});
