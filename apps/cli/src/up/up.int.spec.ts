import { birthOf } from '@reprise/temporal-server';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// The first start on a machine may build Temporal, which takes minutes.
jest.setTimeout(600_000);

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Stands for the API: answers `/healthz` with its environment, and crashes when asked to. */
const API = `
import { createServer } from 'node:http';
const { REPRISE_PORT, REPRISE_MODE, REPRISE_DATA, DATABASE_URL } = process.env;
createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  response.end(JSON.stringify({ pid: process.pid, REPRISE_MODE, REPRISE_DATA, DATABASE_URL }));
}).listen(Number(REPRISE_PORT), '127.0.0.1', () => console.log('listening as ' + process.pid));
`;

/** Stands for the worker: says where Temporal is as soon as that is told, and says goodbye. */
const WORKER = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const told = () => JSON.parse(readFileSync(join(process.env.REPRISE_DATA, 'status.json'), 'utf8'));
console.log('worker at work');
const looking = setInterval(() => {
  const { temporal, address } = told();
  if (temporal !== 'up') return;
  clearInterval(looking);
  console.log('worker has ' + address);
}, 50);
const alive = setInterval(() => undefined, 1000);
process.once('SIGTERM', () => {
  console.log('goodbye');
  clearInterval(alive);
  clearInterval(looking);
});
`;

let scratch = '';
const started: Up[] = [];

/** One `reprise up` in a process of its own, and what it said. */
class Up {
  said = '';
  readonly ended: Promise<number | null>;
  readonly dataDir: string;
  readonly #process: ChildProcess;
  #heard: () => void = () => undefined;

  constructor(name: string, flags: readonly string[] = []) {
    this.dataDir = join(scratch, name);
    const fixtures = ['--api', join(scratch, 'api.mjs'), '--worker', join(scratch, 'worker.mjs')];
    const bin = join(ROOT, 'apps/cli/bin/reprise.js');
    const args = [bin, 'up', '--no-open', '--data', this.dataDir, ...fixtures, ...flags];
    this.#process = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (chunk: Buffer): void => {
      this.said += chunk.toString();
      this.#heard();
    };
    this.#process.stdout?.on('data', hear);
    this.#process.stderr?.on('data', hear);
    this.ended = new Promise((done) => this.#process.once('close', done));
    started.push(this);
  }

  /** Waits for a line; if the process ends without it, the failure is everything that was said. */
  says(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((found, failed) => {
      this.#heard = () => {
        const match = pattern.exec(this.said);
        if (match !== null) found(match);
      };
      void this.ended.then(() => failed(new Error(`${pattern} never came:\n${this.said}`)));
      this.#heard();
    });
  }

  async address(): Promise<string> {
    const [, port] = await this.says(/Reprise is ready: http:\/\/localhost:(\d+)/);
    return `http://127.0.0.1:${port}`;
  }

  /** Everything this start runs, the database and Temporal included. */
  pids(): readonly number[] {
    const children = readFileSync(join(this.dataDir, 'children.json'), 'utf8');
    const temporal = readFileSync(join(this.dataDir, 'temporal/server.json'), 'utf8');
    const ids = [...`${children}${temporal}`.matchAll(/"pid":\s*(\d+)/g)].map((m) => Number(m[1]));
    return [...ids, this.postmaster()];
  }

  postmaster(): number {
    const file = join(this.dataDir, 'postgres/cluster/postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  }

  /** As when the terminal window is closed: nobody reads any more. */
  hangUp(): Promise<number | null> {
    this.#process.stdout?.destroy();
    return this.ended;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.#process.kill(signal);
    return this.ended;
  }
}

async function tell(address: string, path: string): Promise<Record<string, unknown>> {
  const answer: unknown = await (await fetch(`${address}${path}`)).json();
  return Object.fromEntries(Object.entries(answer ?? {}));
}

beforeAll(() => {
  // What is started below is the built program, so it must be the one of these sources.
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [compiler, '-b', join(ROOT, 'apps/cli')]);
  scratch = mkdtempSync(join(tmpdir(), 'reprise-up-'));
  writeFileSync(join(scratch, 'api.mjs'), API);
  writeFileSync(join(scratch, 'worker.mjs'), WORKER);
});
afterEach(async () => {
  for (const up of started.splice(0)) await up.stop();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('reprise up', () => {
  test('starts in order, and one Ctrl-C leaves nothing running', async () => {
    const up = new Up('one', ['--demo']);
    const told = await tell(await up.address(), '/');
    expect(told).toMatchObject({ REPRISE_MODE: 'demo', REPRISE_DATA: up.dataDir });
    expect(told['DATABASE_URL']).toMatch(
      /^postgres:\/\/reprise:[0-9a-f]+@127\.0\.0\.1:\d+\/reprise$/,
    );
    await up.says(/worker has 127\.0\.0\.1:\d+/);
    expect(up.said.indexOf('Reprise is ready')).toBeLessThan(up.said.indexOf('worker at work'));
    expect(readFileSync(join(up.dataDir, 'status.json'), 'utf8')).toContain('"temporal":"up"');
    const pids = up.pids();
    expect(pids).toHaveLength(4);
    expect(pids.map(birthOf)).not.toContain(undefined);

    const second = new Up('one');
    expect(await second.ended).toBe(1);
    expect(second.said).toMatch(/already runs on .*one \(process \d+, since .*--data/);

    // As under `npm start`: the terminal and npm both pass the one Ctrl-C on.
    void up.stop();
    expect(await up.stop()).toBe(0);
    expect(pids.map(birthOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(up.said).toContain('worker   | goodbye');
    expect(readFileSync(join(up.dataDir, 'logs/worker.log'), 'utf8')).toContain('goodbye');
  });

  test('after kill -9 of the parent its children leave, its servers are adopted', async () => {
    const first = new Up('two');
    await first.says(/worker has/);
    const [api = 0, worker = 0, temporal = 0, postgres = 0] = first.pids();
    await first.stop('SIGKILL');
    const second = new Up('two');
    await second.says(/The database is still running on port/);
    await second.says(/Temporal 1\.\d+\.\d+ is still running at/);
    await second.says(/worker has/);
    expect(second.pids().slice(2)).toEqual([temporal, postgres]);
    expect([birthOf(api), birthOf(worker)]).toEqual([undefined, undefined]);
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  test('what crashes is started again; a closed terminal stops everything in order', async () => {
    const up = new Up('three');
    const address = await up.address();
    const { pid } = await tell(address, '/');
    await fetch(`${address}/crash`).catch(() => undefined);
    await up.says(/api ended \(code 3\); again in 0\.5 s/);
    await up.says(new RegExp(`listening as (?!${String(pid)}\\b)\\d+`));
    process.kill(up.postmaster(), 'SIGKILL');
    await up.says(/The database is up again/);
    await up.says(/worker has/);
    const pids = up.pids();
    void fetch(`${address}/crash`).catch(() => undefined);
    expect(await up.hangUp()).toBe(0);
    expect(pids.map(birthOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a taken port, a demonstration asked for over real data, a missing build: one sentence each', async () => {
    const taken = createServer();
    const port = await new Promise<number>((done) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const up = new Up('four', ['--port', String(port), '--empty']);
    expect(await up.ended).toBe(1);
    expect(up.said).toContain(`Port ${port} is in use by another program.`);
    taken.close();
    const demo = new Up('four', ['--demo']);
    expect(await demo.ended).toBe(1);
    expect(demo.said).toMatch(/holds your own data, so the demonstration is not started in it/);
    const unbuilt = new Up('five', ['--api', join(scratch, 'nothing.js')]);
    expect(await unbuilt.ended).toBe(1);
    expect(unbuilt.said).toMatch(/nothing\.js is missing\. Build first: npm run build/);
  });
});
