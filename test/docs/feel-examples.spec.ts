import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileTable, decisionTableSchema } from '@reprise/domain/decision-tables';
import { builtins, compileFeel } from '@reprise/domain/feel';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const PAGE = 'feel.md';

/** Lines of a table that are an example and what it gives, both between backticks. */
const examplesOf = (text: string): readonly (readonly [source: string, gives: string])[] =>
  [...text.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|/gm)].map(
    ([, source = '', gives = '']) => [source, gives] as const,
  );

const examples = examplesOf(pageOf('en', PAGE));

const answer = (source: string): unknown => {
  const compiled = compileFeel(source, { context: {} });
  return compiled.ok ? compiled.run({}) : compiled.findings;
};

const domain = new URL('../../libs/domain/src/', import.meta.url);

/** Codes that the sources of a folder of the domain give. */
const codesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(new URL(`${folder}/`, domain), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .flatMap((name) =>
      [...readFileSync(new URL(`${folder}/${name}`, domain), 'utf8').matchAll(pattern)].map(
        ([, code = '']) => code,
      ),
    );

describe('the page on FEEL', () => {
  it.each(examples)('%s gives %s', (source, gives) => {
    const expected = answer(gives);
    expect(expected).toMatchObject({ ok: true });
    expect(answer(source)).toEqual(expected);
  });

  it.each([...builtins.keys()])('has an example of the function %s', (name) => {
    expect(examples.filter(([source]) => source.includes(`${name}(`)).length).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)('holds the same examples in each language (%s)', (language) => {
    expect(examplesOf(pageOf(language, PAGE))).toEqual(examples);
    expect(jsonExamples(pageOf(language, PAGE))).toEqual(jsonExamples(pageOf('en', PAGE)));
  });

  it.each(LANGUAGES)('tells of every mistake there is (%s)', (language) => {
    const codes = [
      ...codesIn('feel', /'(FEEL\.[A-Z_]+)'/g),
      ...codesIn('decision-tables', /'(TABLE\.[A-Z_]+)'/g),
    ];
    expect(codes.length).toBeGreaterThan(15);
    const text = pageOf(language, PAGE);
    expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });

  it('shows a decision table that compiles without a finding, and every hit policy', () => {
    const [example] = jsonExamples(pageOf('en', PAGE));
    const table = compileTable(decisionTableSchema.parse(example), {
      context: { score: 'number', band: 'string' },
    });
    expect(table.findings).toEqual([]);
    expect(table.run({ score: '96', band: 'A' })).toEqual({
      ok: true,
      value: { months: '3.2', review: true },
    });
    expect(table.run({ score: '12', band: 'A' })).toEqual({
      ok: true,
      value: { months: null, review: false },
    });
    const text = pageOf('en', PAGE);
    for (const hit of decisionTableSchema.shape.hit.unwrap().options) {
      expect(text).toContain(`| \`${hit}\``);
    }
  });
});
