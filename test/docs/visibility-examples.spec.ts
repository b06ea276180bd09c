import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { openingWords, readerWords } from '@reprise/domain/visibility';
import { flowAround } from './around-an-example.js';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';
import type { Language } from './guide.js';

const ROW = /^\| `(\{.*?\})` +\| (.*?) +\| (.*?) +\|$/gm;

interface Row {
  readonly rule: string;
  readonly who: string;
  readonly when: string;
}

const rowsOf = (language: Language): readonly Row[] =>
  [...pageOf(language, 'visibility.md').matchAll(ROW)].map(
    ([, rule = '', who = '', when = '']) => ({ rule, who, when }),
  );

const rows = LANGUAGES.flatMap((language) =>
  rowsOf(language).map(({ rule, ...words }) => [language, rule, words] as const),
);

describe('the page on who reads what', () => {
  it('shows the same rules and examples in each language', () => {
    const rules = LANGUAGES.map((language) => rowsOf(language).map(({ rule }) => rule));
    expect(rules[1]).toEqual(rules[0]);
    expect(rules[0]?.length).toBeGreaterThan(8);
    const examples = LANGUAGES.map((language) => jsonExamples(pageOf(language, 'visibility.md')));
    expect(examples[1]).toEqual(examples[0]);
  });

  it.each(rows)('says in %s what %s means', (language, rule, words) => {
    const compiled = compileFlow(flowAround({ visibility: [JSON.parse(rule)] }));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
    const { flow } = compiled;
    const [read] = flow.document.visibility;
    if (read === undefined) throw new Error('no rule');
    const who = [...read.to, ...(read.offices ?? [])].map((role) => readerWords(flow, role));
    expect({
      who: who.map((each) => each[language]).join(language === 'zh' ? '、' : ', '),
      when: openingWords(flow, read)[language],
    }).toEqual(words);
  });

  it.each(jsonExamples(pageOf('en', 'visibility.md')))('shows what compiles: %j', (example) => {
    expect(compileFlow(flowAround(example)).ok).toBe(true);
  });
});
