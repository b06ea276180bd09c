import { birthOf, isSameProcess, stopProcess } from '@reprise/temporal-server';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type Child = { readonly pid: number; readonly birth: string };

export type ChildRegister = {
  note(name: string, pid: number): void;
  clear(): Promise<void>;
};

/** Time for a child to notice by itself that its parent is gone. */
const PATIENCE_MS = 5_000;

/**
 * The children of this data directory, written down so that the start after a `kill -9` of the
 * parent can wait for the old ones: two workers on one database are harmless, but an old API
 * holds the port.
 */
export function childRegister(dataDir: string): ChildRegister {
  const file = join(dataDir, 'children.json');
  const children = new Map<string, Child>();
  return {
    note: (name, pid) => {
      children.set(name, { pid, birth: birthOf(pid) ?? '' });
      writeFileSync(file, `${JSON.stringify([...children.values()])}\n`);
    },
    clear: async () => {
      await Promise.all(readChildren(file).map(seeOff));
    },
  };
}

async function seeOff(child: Child): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (isSameProcess(child.pid, child.birth) && performance.now() < until) await pause(50);
  await stopProcess(child);
}

function readChildren(file: string): readonly Child[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(value) ? value.filter(isChild) : [];
  } catch {
    return [];
  }
}

function isChild(value: unknown): value is Child {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'birth' in value &&
    typeof value.birth === 'string'
  );
}
