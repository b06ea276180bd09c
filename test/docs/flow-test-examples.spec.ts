import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import {
  flowTestJsonSchema,
  flowTestSchema,
  peopleRows,
  runFlowTest,
} from '@reprise/domain/flow-tests';
import { publicHolidays } from '@reprise/public-holidays';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const PAGE = 'flow-tests.md';
const annual = new URL('../../flows/customer-service-annual.json', import.meta.url);
const flow = (() => {
  const compiled = compileFlow(JSON.parse(readFileSync(annual, 'utf8')));
  if (!compiled.ok) throw new Error('the annual flow has errors');
  return compiled.flow;
})();

/** Every verb a step may have, and every name an expectation may have, as the schema has them. */
const schema = JSON.stringify(flowTestJsonSchema());
const verbs = [
  ...schema.matchAll(/"does":\{[^}]*?"(?:const":"([^"]+)"|enum":\[([^\]]+)\])/g),
].flatMap(([, one, several]) =>
  one === undefined ? (JSON.parse(`[${several}]`) as string[]) : [one],
);

describe.each(LANGUAGES)('the page on tests of a flow (%s)', (language) => {
  const page = pageOf(language, PAGE);

  it('has examples that hold', () => {
    const examples = jsonExamples(page);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const document = flowTestSchema.parse(example);
      const rows = typeof document.people === 'string' ? [] : peopleRows(document.people);
      const china = publicHolidays(2024, 2027).find('CN');
      const calendars = new Map(china === undefined ? [] : [['CN', china]]);
      expect(runFlowTest({ flow, document, rows, calendars })).toEqual([]);
    }
  });

  it('tells of everything a step may do', () => {
    expect(new Set(verbs).size).toBeGreaterThan(30);
    expect(verbs.filter((verb) => !page.includes(`\`${verb}\``))).toEqual([]);
  });
});
