import { findInCache, realServerIn } from './cache-folder.js';
import { buildRealServer } from './build-real-server.js';
import { downloadDevServer } from './download-dev-server.js';
import { findOnPath } from './find-on-path.js';
import { describeFound } from './found-server.js';
import type { FoundServer } from './found-server.js';
import { recall, remember } from './remembered-server.js';
import { TemporalServerError } from './temporal-server-error.js';

export type FindOptions = {
  readonly cacheDir: string;
  /** One line at a time, for the terminal and the banner. */
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
  /** `false`: only what is on this machine already; no download, no build. */
  readonly fetch?: boolean;
};

/**
 * Looks in this order: TEMPORAL_ADDRESS; the one used last; PATH; our cache; a download of the
 * development server; a build of the real one. Says which. Throws when nothing worked.
 */
export async function findTemporalServer(options: FindOptions): Promise<FoundServer> {
  const env = options.env ?? process.env;
  const { cacheDir } = options;
  const found =
    external(env) ??
    recall(cacheDir) ??
    findOnPath(env) ??
    findInCache(cacheDir) ??
    (options.fetch === false ? undefined : await obtain(options, env));
  if (found === undefined) {
    throw new TemporalServerError(
      'There is no Temporal server and none could be downloaded or built. Install the Temporal CLI (https://docs.temporal.io/cli) or Go (https://go.dev/dl), or set TEMPORAL_ADDRESS, and start again. Until then people can work; deadlines wait.',
    );
  }
  remember(cacheDir, found);
  options.onProgress(describeFound(found));
  return found;
}

function external(env: NodeJS.ProcessEnv): FoundServer | undefined {
  const address = env['TEMPORAL_ADDRESS'];
  return address === undefined || address === '' ? undefined : { kind: 'external', address };
}

async function obtain(
  { cacheDir, onProgress, signal }: FindOptions,
  env: NodeJS.ProcessEnv,
): Promise<FoundServer | undefined> {
  const cli = await downloadDevServer({ cacheDir, onProgress, signal });
  if (cli !== undefined) return { kind: 'dev', cli, origin: 'downloaded' };
  const folder = await buildRealServer({ cacheDir, onProgress, signal, env });
  if (folder === undefined) return undefined;
  return { kind: 'real', ...realServerIn(folder), origin: 'built' };
}
