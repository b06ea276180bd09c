import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FoundServer } from './found-server.js';
import { realServerFolder, realServerIn } from './cache-folder.js';

/**
 * Which server was used last stays the one that is used: a CLI installed later must not silently
 * move running workflows to an empty server.
 */
export function recall(cacheDir: string): FoundServer | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(cacheDir), 'utf8');
  } catch {
    return undefined;
  }
  const found = parse(text);
  return found !== undefined && isStillThere(found, cacheDir) ? found : undefined;
}

export function remember(cacheDir: string, found: FoundServer): void {
  if (found.kind === 'external') return;
  const file = fileIn(cacheDir);
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  const origin = found.origin === 'path' ? 'path' : 'cache';
  writeFileSync(fresh, `${JSON.stringify({ ...found, origin }, null, 2)}\n`);
  renameSync(fresh, file);
}

function fileIn(cacheDir: string): string {
  return join(cacheDir, 'temporal.json');
}

function isStillThere(found: FoundServer, cacheDir: string): boolean {
  switch (found.kind) {
    case 'external':
      return false;
    case 'dev':
      return existsSync(found.cli);
    case 'real':
      // A release that brings a newer server must not be held back by what an older one remembered.
      return (
        existsSync(found.server) &&
        existsSync(found.sql) &&
        (found.origin === 'path' ||
          found.server === realServerIn(realServerFolder(cacheDir)).server)
      );
  }
}

function parse(text: string): FoundServer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return typeof value === 'object' && value !== null ? foundIn(value) : undefined;
}

function foundIn(value: object): FoundServer | undefined {
  const { kind, server, sql, cli, origin } = Object.fromEntries(Object.entries(value));
  if (origin !== 'path' && origin !== 'cache') return undefined;
  if (kind === 'dev' && typeof cli === 'string') return { kind, cli, origin };
  return kind === 'real' && typeof server === 'string' && typeof sql === 'string'
    ? { kind, server, sql, origin }
    : undefined;
}
