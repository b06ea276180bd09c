import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { realServerFolder, realServerIn } from './cache-folder.js';
import { SERVER_VERSION } from './found-server.js';

const MODULES = ['cmd/server', 'cmd/tools/sql'].map(
  (command) => `go.temporal.io/server/${command}@v${SERVER_VERSION}`,
);
const PROGRESS_EVERY_MS = 4_000;

export type BuildOptions = {
  readonly cacheDir: string;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly env?: NodeJS.ProcessEnv;
};

/**
 * Builds the real server and its schema tool with `go install` of the official modules: one to
 * five minutes the first time. Answers the folder, or `undefined` after a line that says why not.
 */
export async function buildRealServer(options: BuildOptions): Promise<string | undefined> {
  const { cacheDir, onProgress } = options;
  const env = options.env ?? process.env;
  if (spawnSync('go', ['version'], { env }).status !== 0) {
    onProgress('Temporal cannot be built here: there is no Go. Install it from https://go.dev/dl.');
    return undefined;
  }
  mkdirSync(cacheDir, { recursive: true });
  const scratch = mkdtempSync(join(cacheDir, 'build-'));
  try {
    for (const module of MODULES) await goInstall(module, scratch, options);
    return moveIntoCache(scratch, realServerFolder(cacheDir));
  } catch (problem) {
    options.signal?.throwIfAborted();
    const words = problem instanceof Error ? problem.message : String(problem);
    onProgress(`Temporal could not be built: ${words}`);
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function moveIntoCache(scratch: string, folder: string): string {
  const named = realServerIn(scratch);
  renameSync(join(scratch, 'server'), named.server);
  renameSync(join(scratch, 'sql'), named.sql);
  try {
    renameSync(scratch, folder);
  } catch (problem) {
    // Somebody else's build was quicker: the same modules at the same version.
    if (!existsSync(realServerIn(folder).server)) throw problem;
  }
  return folder;
}

function goInstall(module: string, folder: string, options: BuildOptions): Promise<void> {
  const { onProgress, signal } = options;
  const started = performance.now();
  const name = module.includes('tools') ? 'schema tool' : 'server';
  let packages = 0;
  let words = '';
  const tell = (): void => {
    const seconds = Math.round((performance.now() - started) / 1000);
    onProgress(
      `Building the Temporal ${name} ${SERVER_VERSION}: ${packages} steps, ${seconds} s …`,
    );
  };
  return new Promise((resolve, reject) => {
    const child = spawn('go', ['install', '-v', '-trimpath', '-ldflags', '-s -w', module], {
      cwd: folder,
      // A group of its own, so that an abort also ends the compilers it started.
      detached: true,
      env: { ...(options.env ?? process.env), ...BUILD_ENVIRONMENT, GOBIN: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const abort = (): void => endGroup(child.pid);
    signal?.addEventListener('abort', abort);
    const timer = setInterval(tell, PROGRESS_EVERY_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      packages += chunk.toString().split('\n').length - 1;
      words = (words + chunk.toString()).slice(-2_000);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      signal?.removeEventListener('abort', abort);
      if (code === 0) resolve();
      else reject(new Error(words.trim().split('\n').slice(-2).join(' / ')));
    });
  });
}

/** Without C there is one static program that runs on every Linux of this architecture. */
const BUILD_ENVIRONMENT: NodeJS.ProcessEnv = { CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' };

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended by itself in this moment.
  }
}
