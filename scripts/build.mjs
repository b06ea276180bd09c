// `npm run build`: the libraries and applications, the browser's application, and the bundle of the
// workflows, in the order in which they need one another.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('npx', ['tsc', '-b']);
const bundle = 'apps/worker/scripts/bundle.mjs';
if (existsSync(join(root, bundle))) run(process.execPath, [bundle]);
run('npm', ['run', 'build', '--silent', '-w', '@reprise/web']);
