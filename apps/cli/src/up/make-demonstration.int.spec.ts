import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import { personas } from '@reprise/demonstration';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemonstration } from './make-demonstration.js';

jest.setTimeout(600_000);

let postgres: TemporaryPostgres;
let scratch = '';
let said: string[] = [];
let installation: Installation;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'reprise-demo-'));
  postgres = await temporaryPostgres();
  installation = await openInstallation(postgres.connectionString);
});
afterAll(async () => {
  await installation?.close();
  await postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Makes it, and is told to stop once so many lines were said. */
const make = async (stopAfter = Number.POSITIVE_INFINITY): Promise<void> => {
  said = [];
  const controller = new AbortController();
  const say = (line: string): void => {
    said.push(line);
    if (said.length >= stopAfter) controller.abort();
  };
  await makeDemonstration({
    dataDir: scratch,
    postgres: postgres.connectionString,
    terminal: { say, pass: () => undefined },
    signal: controller.signal,
  });
};
const marker = (): string => readFileSync(join(scratch, 'demonstration'), 'utf8').trim();

/** Every row of every view, in the order of its text. */
const allRows = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { rows: tables } = await installation.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'log'
     and table_name not in ('event', 'head', 'claim', 'unique_claim', 'checkpoint', 'version')`,
  );
  const all: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const { rows } = await installation.pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from log."${name}" t order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
};

describe('the demonstration at the first start', () => {
  it('is made anew when it was interrupted, and once only when it was not', async () => {
    await expect(make(2)).rejects.toThrow();
    expect(marker()).toBe('making');
    const half = await installation.store.head();
    expect(half > START_POSITION).toBe(true);
    await make();
    expect(said[0]).toMatch(/not finished last time and is made anew/);
    expect(said.at(-1)).toMatch(/is made \(\d+ s\)/);
    expect(marker()).toBe('made');
    const whole = await installation.store.head();
    await make();
    expect(said).toEqual([]);
    expect(await installation.store.head()).toBe(whole);
  });

  it('is no news: whoever tells people of news begins behind it', async () => {
    expect(await installation.store.load('notifier')).toBe(await installation.store.head());
    const hr = personas.find(({ key }) => key === 'hr');
    expect(await installation.roles.rolesOf(hr?.person ?? '')).toContain('hrOperator');
  });

  it('has rows that follow from its events alone', async () => {
    const before = await allRows();
    expect(before['task']?.length).toBeGreaterThan(500);
    expect(await installation.rebuild()).toMatchObject({ kind: 'rebuilt' });
    expect(await allRows()).toEqual(before);
  });

  it('leaves alone a log that is somebody’s', async () => {
    rmSync(join(scratch, 'demonstration'));
    const head = await installation.store.head();
    await make();
    expect([said, await installation.store.head()]).toEqual([[], head]);
  });
});
