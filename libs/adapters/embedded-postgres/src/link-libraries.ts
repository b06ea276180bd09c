import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

type Link = { readonly source: string; readonly target: string };

function parseLinks(text: string): readonly Link[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(
    (link): link is Link =>
      typeof link === 'object' &&
      link !== null &&
      'source' in link &&
      typeof link.source === 'string' &&
      'target' in link &&
      typeof link.target === 'string',
  );
}

/**
 * npm drops symbolic links from packages, and newer npm does not run the script that would put
 * them back; so the list shipped in `native/pg-symlinks.json` is linked here, at every start.
 * Each link appears by a rename: two starts at once cannot see half a library.
 */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of parseLinks(readFileSync(list, 'utf8'))) {
    // The list may be read from a copy whose folder has another name: only what is below counts.
    const from = join(root, source).replace(join(root, 'native'), native);
    const to = join(root, target).replace(join(root, 'native'), native);
    linkOnce(relative(dirname(to), from), to);
  }
}

function linkOnce(content: string, path: string): void {
  if (pointsTo(path) === content || existsSync(path)) return;
  const fresh = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  symlinkSync(content, fresh);
  try {
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function pointsTo(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
