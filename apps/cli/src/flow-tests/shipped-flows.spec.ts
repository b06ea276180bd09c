import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFlow } from '@reprise/domain/flow/compile';
import { describe, expect, it } from '@jest/globals';
import { findTests } from './find-tests.js';
import { runTestFile } from './run-test-file.js';

const FOLDER = fileURLToPath(new URL('../../../../flows', import.meta.url));

const shipped = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.endsWith('.test.json'))
  .map((name) => `${FOLDER}/${name}`);

describe.each(shipped)('the shipped flow %s', (file) => {
  const compiled = compileFlow(JSON.parse(readFileSync(file, 'utf8')));

  it('compiles with nothing found', () => {
    expect(compiled.findings).toEqual([]);
  });

  it('holds what its tests say', async () => {
    if (!compiled.ok) throw new Error('it does not compile');
    for (const test of await findTests(file)) {
      const { failures, steps } = await runTestFile(compiled.flow, test);
      expect({ test, failures, steps }).toEqual({ test, failures: [], steps });
    }
  });
});
