// Runs named steps one after another, and lanes of steps beside each other, stops at the first that
// fails, and ends with the one line a machine reads: how many tests (and steps without tests)
// passed and failed.
import { spawn } from 'node:child_process';

/** Runs a command and keeps its output, for its counts; passes it on as it comes if asked to. */
const run = ({ command, env }, isLive) =>
  new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (isLive) process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const count = (line, word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);

/** What a test runner said it ran, on its own summary lines. */
const saidBy = (output) =>
  /^Tests:.*$/m.exec(output)?.[0] ?? (/^ +\d+ (passed|failed)/m.test(output) ? output : undefined);

/** Passed, failed and skipped tests; a step without tests counts as one. */
const tally = ({ code, output }) => {
  const isSound = code === 0;
  const said = saidBy(output) ?? (isSound ? '1 passed' : '1 failed');
  const failed = count(said, 'failed');
  return {
    passed: count(said, 'passed'),
    failed: isSound ? failed : Math.max(1, failed),
    skipped: count(said, 'skipped'),
  };
};

const total = { passed: 0, failed: 0, skipped: 0 };

/** Whether a step passed. Alone it speaks as it goes, beside others when it is done. */
const passes = async (step, isAlone) => {
  const started = performance.now();
  if (isAlone) process.stdout.write(`\n── ${step.name}\n`);
  const result = await run(step, isAlone);
  const counts = tally(result);
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isSound = result.code === 0;
  if (!isAlone) process.stdout.write(`\n── ${step.name}\n${result.output}`);
  process.stdout.write(`── ${step.name}: ${isSound ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return isSound;
};

/** Steps of a lane in their order, until one fails. */
const passesAll = async (steps, isAlone) => {
  for (const step of steps) {
    const isSound = Array.isArray(step)
      ? (await Promise.all(step.map((lane) => passesAll(lane, false)))).every(Boolean)
      : await passes(step, isAlone);
    if (!isSound) return false;
  }
  return true;
};

/** Runs the steps, where a list of lists is lanes side by side, and exits: 0 only if each passed. */
export const runSteps = async (steps) => {
  await passesAll(steps, true);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};
