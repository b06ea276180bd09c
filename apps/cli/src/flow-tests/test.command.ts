import type { FlowTestFailure } from '@reprise/domain/flow-tests';
import type { Text } from '@reprise/domain/kernel';
import type { Command } from 'commander';
import { joined } from '../platform/language.js';
import { done, failed } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { runCommand, withCommonFlags } from '../platform/run-command.js';
import type { CommonFlags } from '../platform/run-command.js';
import { readFlow } from '../rehearse/read-flow.js';
import { findTests } from './find-tests.js';
import { runTestFile } from './run-test-file.js';
import type { TestedFile } from './run-test-file.js';

/** `reprise test FLOW.json…`: the tests kept beside each flow, on the code that runs it for real. */
export const registerTest = (program: Command): void => {
  withCommonFlags(program.command('test'))
    .description('Run the tests kept beside flows (FLOW.<what>.test.json).')
    .argument('<flow...>', 'flow documents, JSON')
    .action((paths: readonly string[], flags: CommonFlags) =>
      runCommand(flags, () => testFlows(paths)),
    );
};

const testFlows = async (paths: readonly string[]): Promise<Outcome> => {
  const tested: TestedFile[] = [];
  for (const path of paths) {
    const flow = await readFlow(path);
    for (const file of await findTests(path)) tested.push(await runTestFile(flow, file));
  }
  const broken = tested.filter(({ failures }) => failures.length > 0).length;
  const text = joined([...tested.flatMap(fileLines), summary(tested.length, broken)]);
  const json = { tests: tested.length, failed: broken, files: tested };
  return broken === 0 ? done(text, json) : failed(text, json);
};

const fileLines = ({ title, steps, failures }: TestedFile): readonly Text[] => [
  failures.length === 0
    ? { zh: `✓ ${title.zh}（${steps} 步）`, en: `✓ ${title.en} (${steps} steps)` }
    : { zh: `✗ ${title.zh}`, en: `✗ ${title.en}` },
  ...failures.map(failureLine),
];

const failureLine = ({ step, lint, message }: FlowTestFailure): Text =>
  lint === undefined
    ? { zh: `    第 ${step} 步：${message.zh}`, en: `    step ${step}: ${message.en}` }
    : { zh: `    第 ${lint} 处误改：${message.zh}`, en: `    mistake ${lint}: ${message.en}` };

const summary = (tests: number, broken: number): Text => ({
  zh: `${tests} 个测试，${broken} 个未通过`,
  en: `${tests} tests, ${broken} failed`,
});
