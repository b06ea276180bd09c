import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPeopleCsv } from '@reprise/people-csv';
import { LANGUAGES, pageOf } from './guide.js';

const ROOT = new URL('../../', import.meta.url);
const sourceOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const namesIn = (paths: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(
    paths.flatMap((path) => [...sourceOf(path).matchAll(pattern)].map(([, name]) => name ?? '')),
  ),
];

const compiler = ['', '/lint'].flatMap((folder) => {
  const path = `libs/domain/src/flow/compile${folder}`;
  const files = readdirSync(new URL(`${path}/`, ROOT)).filter((name) => /^[^.]+\.ts$/.test(name));
  return files.map((name) => `${path}/${name}`);
});

const variables = namesIn(
  [
    'apps/api/src/platform/environment.ts',
    'apps/worker/src/platform/environment.ts',
    'libs/adapters/temporal-server/src/cache-folder.ts',
  ],
  /\(?\[?'((?:REPRISE|TEMPORAL|DATABASE)_[A-Z_]+)'/g,
);
const mistakes = namesIn(
  ['libs/domain/src/directory/import-problems.ts'],
  /^ {2}([A-Z_]+): \{/gm,
).map((name) => `IMPORT.${name}`);
const findings = namesIn(compiler, /'(FLOW\.[A-Z_]+)'/g);

describe.each(LANGUAGES)('the guide (%s)', (language) => {
  it.each([
    ['environment variable', 'operator.md', variables],
    ['mistake of an import', 'hr.md', mistakes],
    ['finding of the compiler', 'flow-language.md', findings],
  ])('tells of every %s (%s)', (_, page, names) => {
    const text = pageOf(language, page);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only headers that an import knows', () => {
    const rows = pageOf(language, 'hr.md')
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    const headers = rows
      .filter(({ length }) => length === 7)
      .slice(2)
      .flatMap(([, , , chinese = '', english = '']) => [
        ...chinese.split('、'),
        ...english.split(', '),
      ]);
    expect(headers.length).toBeGreaterThan(60);
    const unknown = headers.filter((header) =>
      readPeopleCsv(new TextEncoder().encode(`${header}\n`)).problems.some(
        ({ code }) => code === 'IMPORT.UNKNOWN_COLUMN',
      ),
    );
    expect(unknown).toEqual([]);
  });
});
