import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Entries = { readonly api: string; readonly worker: string };

/** Beside the package.json of this clone: two clones do not share their data. */
export function defaultDataDir(): string {
  return join(projectRoot(), '.reprise');
}

export function builtEntries(): Entries {
  const apps = join(projectRoot(), 'apps');
  return { api: join(apps, 'api/dist/main.js'), worker: join(apps, 'worker/dist/main.js') };
}

function projectRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let at = here; at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"workspaces"')) return at;
  }
  return process.cwd();
}
