import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './server-process.js';

/** What is started here is the built program, so it must be the one of these sources. */
export const build = (): void => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const apps = ['api', 'worker', 'cli'].map((name) => join(ROOT, 'apps', name));
  const bundle = join(ROOT, 'apps/worker/scripts/bundle.mjs');
  for (const args of [[compiler, '-b', ...apps], [bundle]]) {
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`not built: ${stdout}`);
  }
};
