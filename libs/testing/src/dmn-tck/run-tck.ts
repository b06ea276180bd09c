import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { modelOf } from './model.js';
import { runCase } from './run-case.js';
import type { Outcome } from './run-case.js';
import { testFiles, unpack } from './unpack.js';
import { children, readXml, textOfChild } from './xml.js';

/** Cases of which we mean something else, and why. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    '0068-feel-equality range_010 range_010',
    '`(=10)` and `[10..10]` hold the same values, so they are equal here',
  ],
]);

interface Result {
  readonly name: string;
  readonly outcome: Outcome;
}

const runFile = (path: string): readonly Result[] => {
  const cases = readXml(readFileSync(path, 'utf8'));
  const named = textOfChild(cases, 'modelName') || `${basename(dirname(path))}.dmn`;
  const model = modelOf(readXml(readFileSync(join(dirname(path), named), 'utf8')));
  return children(cases, 'testCase').flatMap((testCase) =>
    runCase(model, testCase).map(([result, outcome]) => {
      const name = `${basename(dirname(path))} ${testCase.attributes['id']} ${result}`;
      return { name, outcome: excepted(name, outcome) };
    }),
  );
};

const excepted = (name: string, outcome: Outcome): Outcome => {
  const why = EXCEPTIONS.get(name);
  return outcome.is === 'failed' && why !== undefined ? { is: 'excepted', why } : outcome;
};

/** Runs the kit's cases (those whose name holds one of the parts, when some are given). */
export const tckResults = (place: string, parts: readonly string[]): readonly Result[] => {
  const { folder, release } = unpack(place);
  try {
    return testFiles(folder)
      .filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)))
      .flatMap(runFile);
  } finally {
    release();
  }
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Lines that count the reasons of one kind of outcome. */
const reasons = (results: readonly Result[], kind: 'not applicable' | 'excepted'): string[] => {
  const counts = new Map<string, number>();
  for (const { outcome } of results) {
    if (outcome.is === kind) counts.set(outcome.why, (counts.get(outcome.why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => `${kind}: ${count} × ${why}`);
};

/** Prints how the kit came out; answers the exit code: 1 when a case failed. */
export const runTck = (place: string | undefined, parts: readonly string[]): number => {
  if (place === undefined || place === '') {
    print('The DMN compatibility kit did not run: DMN_TCK names no archive and no folder.');
    return 0;
  }
  const results = tckResults(place, parts);
  const count = (kind: Outcome['is']): number =>
    results.filter(({ outcome }) => outcome.is === kind).length;
  for (const { name, outcome } of results) {
    if (outcome.is === 'failed') print(`failed: ${name}: ${outcome.why}`);
  }
  const applicable = results.length - count('not applicable');
  print(
    `${results.length} expectations, ${applicable} applicable, ${count('passed')} passed, ` +
      `${count('excepted')} excepted, ${count('failed')} failed`,
  );
  for (const line of [...reasons(results, 'not applicable'), ...reasons(results, 'excepted')]) {
    print(line);
  }
  return count('failed') === 0 ? 0 : 1;
};
