// A file fits a head: no source file over 250 lines, nine in ten at most 150, half at most 60.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const LONGEST = 250;
const MOST = 150;

const listed = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'apps', 'libs', 'workflows'],
  {
    encoding: 'utf8',
  },
);
const files = listed
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|d)\.tsx?$/.test(path) && existsSync(path))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => a.lines - b.lines);

const at = (share) =>
  files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
const tooLong = files.filter(({ lines }) => lines > LONGEST);
console.log(`${files.length} files, median ${at(0.5)} lines, nine in ten ≤ ${at(0.9)}`);
for (const { path, lines } of tooLong) console.log(`too long: ${path} has ${lines} lines`);
if (tooLong.length > 0 || at(0.9) > MOST) process.exitCode = 1;
