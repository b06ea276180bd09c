import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, pageOf } from './guide.js';

const SPEC = new URL('../../libs/domain/src/flow/conductor/patterns.spec.ts', import.meta.url);
const tests = [...readFileSync(SPEC, 'utf8').matchAll(/\bit\('([^']+)'/g)].map(
  ([, name = '']) => name,
);

describe('the page on workflow patterns', () => {
  it.each(LANGUAGES)('names each test of a pattern, and no other (%s)', (language) => {
    const rows = [...pageOf(language, 'patterns.md').matchAll(/\| `(WCP-[^`]+?)` +\|/g)];
    const named = rows.map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(tests.toSorted());
  });
});
