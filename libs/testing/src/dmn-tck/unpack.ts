import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with the kit: the one named, or a temporary one that the archive is unpacked into. */
export interface Unpacked {
  readonly folder: string;
  readonly release: () => void;
}

export const unpack = (place: string): Unpacked => {
  if (statSync(place).isDirectory()) return { folder: place, release: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'dmn-tck-'));
  execFileSync('tar', ['-xzf', place, '-C', folder]);
  return { folder, release: () => rmSync(folder, { recursive: true, force: true }) };
};

/** All test files of the kit, in order of their names. */
export const testFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .toSorted()
    .map((path) => join(folder, path));
