import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { fillIn } from '@reprise/domain/forms';
import type { FieldValues } from '@reprise/domain/forms';
import { flowAround } from './around-an-example.js';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const examples = jsonExamples(pageOf('en', 'forms.md'));

/** What is wrong with a form of an example that is filled in so, as `field: code`. */
const fill = (index: number, name: string, fields: FieldValues, around: object = {}) => {
  const compiled = compileFlow(flowAround(examples[index] ?? {}));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const form = compiled.flow.forms.get(name);
  if (form === undefined) throw new Error(`no form ${name}`);
  const { scales } = compiled.flow.document;
  const filling = { fields, scales, before: {}, around: () => around };
  const filled = fillIn(form, { ...filling, rightOn: () => 'write' });
  const problems = filled.problems.map(({ code, detail }) => `${detail['field']}: ${code}`);
  return { ...filled, problems };
};

describe('the page on forms', () => {
  it('shows the same examples in each language, and all compile', () => {
    expect(jsonExamples(pageOf('zh', 'forms.md'))).toEqual(examples);
    const findings = examples.map((example) => compileFlow(flowAround(example)).findings);
    expect(findings).toEqual(examples.map(() => []));
  });

  it('is right about what is asked only where it applies', () => {
    expect(fill(0, 'manager', { rating: 'A' }).problems).toEqual([]);
    expect(fill(0, 'manager', { rating: 'D' }).problems).toEqual([
      'cause: ANSWER.FIELD_REQUIRED',
      'training: ANSWER.FIELD_REQUIRED',
    ]);
    const typed = { rating: 'A', cause: 'typed before', mentor: 'M1' };
    expect(fill(0, 'manager', typed).fields).toEqual({ rating: 'A' });
    const person = { employment: 'probation' };
    expect(fill(0, 'manager', typed, { person }).fields).toEqual({ rating: 'A', mentor: 'M1' });
  });

  it('is right about rules', () => {
    const answers = { self: { rating: 'A' } };
    const given = { rating: 'A', months: '1', calls: '3', passed: '2' };
    expect(fill(1, 'manager', given, { answers })).toMatchObject({
      problems: [],
      fields: { share: '66.7' },
      raised: [],
    });
    expect(fill(1, 'manager', { ...given, passed: '4' }, { answers }).problems).toEqual([
      'passed: ANSWER.CHECK',
    ]);
    const low = { ...given, rating: 'B', months: '2.5' };
    expect(fill(1, 'manager', low, { answers }).problems).toEqual(['why: ANSWER.REASON_NEEDED']);
    const told = fill(1, 'manager', { ...low, why: 'two complaints' }, { answers });
    expect(told.problems).toEqual([]);
    expect(told.raised).toEqual(['unlike-self', 'over-two-months']);
  });
});

describe.each(LANGUAGES)('the page on forms (%s)', (language) => {
  it('names every property that a form has', () => {
    const page = pageOf(language, 'forms.md');
    const parts = ['shownWhen', 'requiredWhen', 'sections', 'checks', 'otherwise', 'rights'];
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
  });
});
