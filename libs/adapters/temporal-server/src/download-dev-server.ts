import { execFile } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { devServerFile } from './cache-folder.js';

const ADDRESS = 'https://temporal.download/cli/archive/latest';
/** Long enough for a slow line to say its first byte, short enough for a machine without one. */
const SILENCE_LIMIT_MS = 10_000;

const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

export type DownloadOptions = {
  readonly cacheDir: string;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly address?: string;
};

/**
 * Downloads Temporal's CLI, as its documentation says, into the cache and answers its path;
 * `undefined` (with a progress line saying why) when ten seconds pass without a byte.
 */
export async function downloadDevServer(options: DownloadOptions): Promise<string | undefined> {
  const { cacheDir, onProgress } = options;
  const target = devServerFile(cacheDir);
  mkdirSync(cacheDir, { recursive: true });
  const scratch = mkdtempSync(join(cacheDir, 'download-'));
  try {
    onProgress('Downloading the Temporal development server from temporal.download …');
    await fetchArchive(join(scratch, 'cli.tar.gz'), options);
    await promisify(execFile)('tar', ['-xzf', 'cli.tar.gz', 'temporal'], { cwd: scratch });
    chmodSync(join(scratch, 'temporal'), 0o755);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(scratch, 'temporal'), target);
    return target;
  } catch (problem) {
    options.signal?.throwIfAborted();
    onProgress(`Temporal could not be downloaded (${reasonOf(problem)}).`);
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function fetchArchive(file: string, options: DownloadOptions): Promise<void> {
  const silence = new AbortController();
  const giveUp = (): void => silence.abort(new Error('no answer for ten seconds'));
  const timer = setTimeout(giveUp, SILENCE_LIMIT_MS);
  const signal = AbortSignal.any([silence.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    const answer = await fetch(archiveAddress(options.address ?? ADDRESS), { signal });
    if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`);
    const body = Readable.from(onEachChunk(answer.body, () => timer.refresh()));
    await pipeline(body, createWriteStream(file), { signal });
  } finally {
    clearTimeout(timer);
  }
}

async function* onEachChunk(
  body: AsyncIterable<Uint8Array>,
  heard: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    heard();
    yield chunk;
  }
}

function archiveAddress(base: string): string {
  const platform = PLATFORMS[process.platform];
  const arch = ARCHITECTURES[process.arch];
  if (platform === undefined || arch === undefined) {
    throw new Error(`there is none for ${process.platform} on ${process.arch}`);
  }
  return `${base}?${new URLSearchParams({ platform, arch }).toString()}`;
}

function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.cause instanceof Error ? problem.cause.message : problem.message;
}
