import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a later start must know to adopt a server, or to know that it must not. */
export type ServerRecord = {
  readonly pid: number;
  readonly birth: string;
  readonly kind: 'real' | 'dev';
  readonly binary: string;
  readonly ports: readonly number[];
  /** The database it was started on; a database that moved makes the server useless. */
  readonly database: string;
  readonly timeSkipping: boolean;
};

export function readRecord(dataDir: string): ServerRecord | undefined {
  try {
    return parse(readFileSync(fileIn(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeRecord(dataDir: string, record: ServerRecord): void {
  mkdirSync(dataDir, { recursive: true });
  const fresh = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, fileIn(dataDir));
}

export function removeRecord(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'server.json');
}

function parse(text: string): ServerRecord | undefined {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : undefined;
}

function isPorts(value: unknown): boolean {
  return Array.isArray(value) && value.every((port) => typeof port === 'number');
}

function isRecord(value: unknown): value is ServerRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, birth, kind, binary, ports, database, timeSkipping } = Object.fromEntries(
    Object.entries(value),
  );
  return (
    typeof pid === 'number' &&
    (kind === 'real' || kind === 'dev') &&
    [birth, binary, database].every((text) => typeof text === 'string') &&
    isPorts(ports) &&
    typeof timeSkipping === 'boolean'
  );
}
