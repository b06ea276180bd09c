import { spawn } from 'node:child_process';
import { root } from './read-rules.mjs';

const AT_ONCE = 2;
const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Runs the one test of a rule; its name may hold placeholders of a table, which match anything. */
const runTest = ({ test }, mutant) =>
  new Promise((resolve) => {
    const name = test.name
      .split(/[$%][\w.]+/)
      .map(escaped)
      .join('.*');
    const project = test.file.endsWith('.int.spec.ts') ? 'int' : 'pure';
    const args = ['jest', '--selectProjects', project, '--runTestsByPath', test.file, '-t', name];
    const env = { ...process.env, NODE_OPTIONS };
    if (mutant !== undefined) env.REPRISE_MUTANT = JSON.stringify(mutant);
    const jest = spawn('npx', [...args, '--json', '--silent'], { cwd: root, env });
    let out = '';
    jest.stdout.on('data', (chunk) => (out += chunk));
    jest.on('close', () => resolve(verdictOf(out)));
  });

const verdictOf = (out) => {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    out.slice(out.indexOf('{"')),
  );
  if (numRuntimeErrorTestSuites > 0) return 'broken';
  if (numPassedTests + numFailedTests === 0) return 'none';
  return numFailedTests > 0 ? 'red' : 'green';
};

/** A rule is proved when its test is green, and red without the rule. */
const prove = async (rule) => {
  const whole = await runTest(rule);
  if (whole !== 'green') return `${rule.id}: its test is ${whole} with every rule in place`;
  const without = await runTest(rule, rule.mutant);
  return without === 'red' ? undefined : `${rule.id}: its test is ${without} without the rule`;
};

/** Proves rules, some at once; says each that is not proved. */
export const proveRules = async (rules, say) => {
  const left = [...rules];
  const wrong = [];
  const work = async () => {
    for (let rule = left.shift(); rule !== undefined; rule = left.shift()) {
      const problem = await prove(rule);
      if (problem !== undefined) wrong.push(problem);
      say(problem ?? `${rule.id}: proved`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
};
