// Runs named steps one after another, stops at the first that fails, and ends with the one line
// a machine reads: how many tests (and steps without tests) passed and failed.
import { spawn } from 'node:child_process';

/** Runs a command, passes its output through and keeps it for the counts. */
const run = (command, env) =>
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
        process.stdout.write(chunk);
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

/** Runs the steps and exits: 0 only when each of them passed. */
export const runSteps = async (steps) => {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command, env } of steps) {
    const started = performance.now();
    process.stdout.write(`\n── ${name}\n`);
    const result = await run(command, env);
    const counts = tally(result);
    for (const key of Object.keys(total)) total[key] += counts[key];
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `── ${name}: ${result.code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`,
    );
    if (result.code !== 0) break;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};
