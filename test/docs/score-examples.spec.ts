import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { flowAround } from './around-an-example.js';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const PAGES = ['scores.md', 'groups.md'];
const named = PAGES.flatMap((page) =>
  jsonExamples(pageOf('en', page)).map(
    (example) => [page, JSON.stringify(example).slice(0, 60), example] as const,
  ),
);

describe('the pages on scores and groups', () => {
  it.each(PAGES)('hold the same examples in each language (%s)', (page) => {
    const inEach = LANGUAGES.map((language) => jsonExamples(pageOf(language, page)));
    expect(inEach[1]).toEqual(inEach[0]);
    expect(inEach[0]?.length).toBeGreaterThan(3);
  });

  it.each(named)('show what compiles: %s %s…', (_, __, example) => {
    const compiled = compileFlow(flowAround(example));
    expect(compiled.findings).toEqual([]);
    expect(compiled.ok).toBe(true);
  });
});
