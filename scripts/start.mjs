// `npm start`: build what is newer than the last build, then start everything with the demonstration.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules/.cache/reprise/built');
const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isWhole = [
  ...['api', 'worker', 'cli'].map((app) => `apps/${app}/dist/main.js`),
  'apps/web/dist/index.html',
].every((file) => statSync(join(root, file), { throwIfNoEntry: false }));
if (!isWhole || newest([...workspaces, 'package-lock.json', 'tsconfig.base.json']) > builtAt)
  build();

const bin = join(root, 'apps/cli/bin/reprise.js');
const mode = process.argv.includes('--empty') ? [] : ['--demo'];
process.argv.splice(1, 1, bin, 'up', ...mode);
await import(bin);

/** The time of the latest change below these paths, build results and packages left out. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const { mtimeMs, isFolder } = look(join(root, path));
    if (mtimeMs > latest) latest = mtimeMs;
    if (isFolder) latest = Math.max(latest, newest(namesIn(path)));
  }
  return latest;
}

function look(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isFolder: found?.isDirectory() === true };
}

function namesIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => !['dist', 'node_modules', '.reprise', 'coverage'].includes(name))
    .map((name) => join(folder, name));
}

function build() {
  process.stdout.write('Building (only what changed) …\n');
  const began = new Date();
  const built = spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${began.toISOString()}\n`);
}
