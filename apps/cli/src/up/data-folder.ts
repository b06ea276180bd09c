import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UpError } from './up-error.js';

export type Mode = 'demo' | 'empty';

/** Made private to its owner; as root, others may pass, since the database runs as another user. */
export function prepareDataFolder(dataDir: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(dataDir, { recursive: true, mode });
    mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    throw new UpError(
      `${dataDir} cannot be written (${words}). Choose another directory with --data.`,
    );
  }
}

/**
 * What a directory is for is decided by its first start and written down: the demonstration lets
 * anybody at this machine act as anybody, which must never happen to real reviews.
 */
export function settleMode(dataDir: string, wished: Mode | undefined): Mode {
  const file = join(dataDir, 'mode');
  const settled = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (settled === 'demo' || settled === 'empty') {
    if (wished !== undefined && wished !== settled) throw new UpError(otherMode(dataDir, settled));
    return settled;
  }
  const mode = wished ?? 'empty';
  writeFileSync(file, `${mode}\n`);
  return mode;
}

function otherMode(dataDir: string, settled: Mode): string {
  return settled === 'demo'
    ? `${dataDir} holds the demonstration, where anybody may act as anybody. For your own data choose another directory with --data.`
    : `${dataDir} holds your own data, so the demonstration is not started in it. Choose another directory with --data, or start without --demo.`;
}
