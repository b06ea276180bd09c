import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import type { PeopleRow } from '@reprise/domain/directory';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { centrePeople, Installation as Scenario, playYear } from '@reprise/testing/scenario';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from './program.js';

jest.setTimeout(240_000);

const FLOW = resolve(import.meta.dirname, '../../../flows/customer-service-annual.json');
const FIELDS = {
  ...{ employeeNumber: '工号', name: '姓名', mail: '邮箱', unit: '部门路径', title: '职务' },
  ...{ manager: '直属上级工号', grade: '职级', hiredOn: '入职日期', employment: '用工状态' },
  unitRole: '部门角色',
} as const;
const KEYS = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

let postgres: TemporaryPostgres;
let installation: Installation;
let folder = '';
const [urlBefore, codeBefore] = [process.env['DATABASE_URL'], process.exitCode];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: () => Record<string, unknown>;
}

const takeExitCode = (): number => {
  const code = Number(process.exitCode ?? 0);
  process.exitCode = codeBefore;
  return code;
};

/** One command line in this process; what it writes is caught, its exit code taken back. */
const reprise = async (...args: readonly string[]): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const caught = (into: string[]) => (text: unknown) => into.push(String(text)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(caught(out)),
    jest.spyOn(process.stderr, 'write').mockImplementation(caught(err)),
  ];
  process.exitCode = undefined;
  try {
    await runProgram(args);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const code = takeExitCode();
  const text = out.join('');
  return { code, out: text, err: err.join(''), json: () => JSON.parse(text) };
};

const csvOf = (rows: readonly PeopleRow[]): string =>
  [KEYS.map((key) => FIELDS[key]), ...rows.map((row) => KEYS.map((key) => row[key]))]
    .map((cells) => cells.join(','))
    .join('\r\n');

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-cli-'));
  postgres = await temporaryPostgres();
  process.env['DATABASE_URL'] = postgres.connectionString;
  installation = await openInstallation(postgres.connectionString);
});
afterAll(async () => {
  if (urlBefore === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = urlBefore;
  await installation?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('wrong use', () => {
  it('is answered with 2, whatever is wrong', async () => {
    expect((await reprise('nonsense')).code).toBe(2);
    expect((await reprise('launch')).code).toBe(2);
    expect((await reprise('rehearse', FLOW)).code).toBe(2);
    expect((await reprise('rehearse', FLOW, '--live', '--late', '3')).code).toBe(2);
    expect((await reprise('--help')).code).toBe(0);
    expect(await reprise('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  });

  it('points to the help of the very command that was used wrongly', async () => {
    const { err } = await reprise('import', 'measures');
    expect(err).toMatch(/missing required argument 'file'\n\(reprise import measures --help tells/);
  });

  it('says in words why a file is not read, nor written', async () => {
    const read = async (path: string, lang: string) =>
      (await reprise('test', path, '--lang', lang)).err;
    expect(await read('none.json', 'en')).toBe(
      'none.json cannot be read: there is no such file or folder.\n',
    );
    expect(await read(folder, 'zh')).toBe(`无法读取 ${folder}：这是文件夹，不是文件。\n`);
    const people = file('two.csv', csvOf(centrePeople(3)));
    const out = join(folder, 'nowhere', 'report.html');
    const report = ['--people', people, '--format', 'html', '--out', out, '--json'];
    const unwritten = await reprise('rehearse', FLOW, ...report);
    expect(unwritten).toMatchObject({ code: 1 });
    expect(unwritten.json()).toMatchObject({ failed: 'CLI.CANNOT_WRITE' });
  });

  it('tells the mistakes of the people a rehearsal was to be played with', async () => {
    const people = centrePeople(3).map((row, at) => (at === 0 ? { ...row, mail: 'nobody' } : row));
    const path = file('mistaken.csv', csvOf(people));
    const rehearsed = await reprise('rehearse', FLOW, '--people', path, '--lang', 'en');
    expect(rehearsed).toMatchObject({ code: 1, out: '' });
    expect(rehearsed.err).toBe('The people file has mistakes:\nrow 2, mail: is no mail address\n');
  });

  it('names a folder without data and a database that is not there', async () => {
    delete process.env['DATABASE_URL'];
    const nothing = await reprise('rebuild', '--data', join(folder, 'none'), '--lang', 'en');
    expect(nothing).toMatchObject({ code: 1, out: '' });
    expect(nothing.err).toMatch(/There is no data in .*npm start/);
    process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
    expect((await reprise('rebuild', '--lang', 'zh')).err).toMatch(/连不上数据库/);
    process.env['DATABASE_URL'] = postgres.connectionString;
  });
});

describe('import, publish, launch', () => {
  it('imports nothing from a file with a mistake, and says where it is in both languages', async () => {
    const people = centrePeople(3).map((row, at) => (at === 0 ? { ...row, mail: 'nobody' } : row));
    const broken = file('broken.csv', csvOf(people));
    const zh = await reprise('import', 'people', broken, '--lang', 'zh');
    expect(zh).toMatchObject({ code: 1, out: '' });
    expect(zh.err).toMatch(/第 2 行 邮箱：不是邮箱地址/);
    const en = await reprise('import', 'people', broken, '--lang', 'en');
    expect(en.err).toMatch(/row 2, mail: is no mail address[\s\S]*--skip-problems/);
    expect((await installation.store.readAll({ after: '0' as never, limit: 9 })).length).toBe(0);
  });

  it('tries, imports, and finds nothing new the second time', async () => {
    const sound = file('people.csv', csvOf(centrePeople(3)));
    const tried = await reprise('import', 'people', sound, '--dry-run', '--json');
    expect(tried.json()).toMatchObject({ imported: false, joined: 7, problems: [] });
    const imported = await reprise('import', 'people', sound, '--json');
    expect(imported.json()).toMatchObject({ imported: true, joined: 7 });
    const again = await reprise('import', 'people', sound, '--json');
    expect(again.json()).toMatchObject({ imported: true, joined: 0, changed: 0 });
    const [event] = await installation.store.readAll({ after: '0' as never, limit: 1 });
    expect(event?.metadata.actor).toMatch(/^cli:./);
  });

  it('plays the flow on them without storing anything', async () => {
    const head = await installation.store.head();
    const page = join(folder, 'report.html');
    const live = await reprise('rehearse', FLOW, '--live', '--starts-on', '2026-01-05', '--json');
    expect(live.json()).toMatchObject({ reviews: 7, ends: { open: 0 } });
    const people = file('some.csv', csvOf(centrePeople(5)));
    const written = ['--format', 'html', '--out', page, '--late', '20%', '--lang', 'zh'];
    expect((await reprise('rehearse', FLOW, '--people', people, ...written)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toMatch(/<html lang="zh-CN">[\s\S]*专员1/);
    const table = await reprise('rehearse', FLOW, '--people', people, '--lang', 'en');
    expect(table.out).toMatch(/Set goals for the year\s+9/);
    expect(await installation.store.head()).toBe(head);
  });

  it('publishes a flow once, and launches a cycle of it from options or from a draft', async () => {
    expect((await reprise('publish', FLOW, '--json')).json()).toMatchObject({ version: 1 });
    const unchanged = await reprise('publish', FLOW, '--lang', 'en');
    expect(unchanged).toMatchObject({ code: 1 });
    expect(unchanged.err).toMatch(/FLOW.UNCHANGED: Nothing differs from version 1/);
    const options = ['--flow', 'customer-service-annual', '--starts-on', '2026-12-01'];
    const launched = (await reprise('launch', ...options, '--open-reviews', '--json')).json();
    expect(launched).toMatchObject({ subjects: 7, opened: true });
    const again = await reprise('launch', String(launched['cycleId']), '--json');
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject({ refused: 'CYCLE.NOT_DRAFT' });
    const none = await reprise('launch', '--flow', 'none', '--lang', 'en');
    expect(none).toMatchObject({ code: 1 });
    expect(none.err).toMatch(
      /^No flow none is published\. Published are: customer-service-annual\./,
    );
  });

  it('leaves out the rows with a mistake only when it is told to', async () => {
    const [template] = centrePeople(0).slice(1);
    if (template === undefined) throw new Error('nobody leads the centre');
    const rows = ['E7', 'E8', 'E9'].map((employeeNumber, at) => {
      const mail = at === 1 ? 'nobody' : `${employeeNumber.toLowerCase()}@yuanshan.example`;
      return { ...template, employeeNumber, mail, manager: at === 2 ? 'M9' : 'M1' };
    });
    const half = file('half.csv', csvOf(rows));
    const head = await installation.store.head();
    const problems = [
      { row: 3, column: 'mail' },
      { row: 4, column: 'manager' },
    ];
    const kept = await reprise('import', 'people', half, '--json');
    expect(kept).toMatchObject({ code: 1 });
    expect(kept.json()).toMatchObject({ imported: false, problems });
    expect(await installation.store.head()).toBe(head);
    const skipped = await reprise('import', 'people', half, '--skip-problems', '--json');
    expect(skipped.json()).toMatchObject({ imported: true, joined: 1, problems });
    const { directory } = installation.handling;
    await directory.catchUp();
    const known = rows.map(({ employeeNumber }) =>
      directory.directory.contact(personIdOf(employeeNumber)),
    );
    expect(known.map((contact) => contact?.mail)).toEqual([
      'e7@yuanshan.example',
      undefined,
      undefined,
    ]);
  });

  it('runs the tests kept beside a flow, and fails with the step that does not hold', async () => {
    expect((await reprise('test', FLOW, '--json')).json()).toMatchObject({ tests: 3, failed: 0 });
    const flow = file('copy.json', readFileSync(FLOW, 'utf8'));
    expect((await reprise('test', flow, '--lang', 'en')).err).toMatch(/no tests beside/);
    const year = readFileSync(FLOW.replace('.json', '.year.test.json'), 'utf8');
    file('copy.year.test.json', year.replace('"97.7"', '"97.8"'));
    const broken = await reprise('test', flow, '--lang', 'en');
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.err).toMatch(/step 19: score of total should be 97.8 and is 97.7/);
  });
});

/** Every row of every view, in the order of its text. */
const allRows = async (): Promise<Record<string, readonly string[]>> => {
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

describe('with a year of events', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    // A database of its own: here the organisation and the flow are those of the scenario.
    await installation.pool.query('create database a_year');
    await installation.close();
    const url = postgres.connectionString.replace(/[^/]+$/, 'a_year');
    process.env['DATABASE_URL'] = url;
    installation = await openInstallation(url);
    scenario = new Scenario(installation.store, installation.joins);
    await playYear(scenario);
  });

  it('makes the same rows anew, whatever had become of them', async () => {
    const before = await allRows();
    expect(before['task']?.length).toBeGreaterThan(50);
    expect(before['due']?.length).toBeGreaterThan(0);
    await installation.pool.query('delete from log.task; update log.step set due_at = now()');
    await installation.pool.query(`insert into log.due values ('review-ghost', 'x', now())`);
    await installation.pool.query('alter table log.review drop column stage');
    expect(await reprise('rebuild', '--lang', 'en')).toMatchObject({ code: 0 });
    expect(await allRows()).toEqual(before);
  });

  it('refuses to rebuild while somebody writes, and changes nothing', async () => {
    const before = await allRows();
    const writer = await installation.pool.connect();
    await writer.query('begin');
    await writer.query('select from log.head for update');
    const refused = await reprise('rebuild', '--json');
    await writer.query('rollback');
    writer.release();
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.json()).toMatchObject({ refused: 'REBUILD.BUSY' });
    expect(await allRows()).toEqual(before);
  });

  const HEADER = '工号,指标,期间,目标值,达成数,总数';
  const GBK = Buffer.from(
    'b9a4bac52cd6b8b1ea2cc6dabce42cc4bfb1ead6b52cb4efb3c9cafd2cd7dccafd',
    'hex',
  );

  it('imports no actuals from a file with mistakes, and says where each of them is', async () => {
    const head = await installation.store.head();
    const rows = ['E1,csat,2026-11,90,45,50', 'E9,csta,Nov,90%,51,50', 'E2,csat,2026-11,,45,'];
    const broken = file('broken-actuals.csv', [`${HEADER},备注`, ...rows].join('\n'));
    const en = await reprise('import', 'measures', broken, '--lang', 'en');
    expect(en).toMatchObject({ code: 1, out: '' });
    expect(en.err.split('\n')).toEqual([
      'row 1, 备注: is a column nobody knows',
      'row 3, employee number: no such employee number',
      'row 3, measure: is a measure of no published flow',
      expect.stringMatching(/^row 3, period: is no period \(2026-01, /),
      'row 3, part: is more than the whole',
      'row 4, target: must not be empty',
      'row 4, whole: must not be empty',
      expect.stringMatching(/^Nothing was imported\..*--skip-problems/),
      '',
    ]);
    const zh = await reprise('import', 'measures', broken, '--lang', 'zh');
    expect(zh.err).toMatch(/第 3 行 指标：没有一个已发布的流程有这个指标[\s\S]*什么都没有导入/);
    expect(
      (await reprise('import', 'measures', join(folder, 'none.csv'), '--json')).json(),
    ).toMatchObject({
      failed: 'CLI.NO_FILE',
    });
    expect(await installation.store.head()).toBe(head);
  });

  it('tries actuals, imports them once, and only what is right when mistakes are skipped', async () => {
    const path = join(folder, 'actuals.csv');
    writeFileSync(path, Buffer.concat([GBK, Buffer.from('\r\nE1,csat,2026-11,90,45,50\r\n')]));
    const tried = await reprise('import', 'measures', path, '--dry-run', '--json');
    expect(tried.json()).toMatchObject({ imported: false, dryRun: true, problems: [] });
    const imported = await reprise('import', 'measures', path, '--json');
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.json()).toMatchObject({
      ...{ imported: true, rows: 1 },
      periods: [{ from: '2026-11-01', to: '2026-11-30', rows: 1 }],
    });
    const [stored] = (
      await installation.store.readAll({
        ...{ after: '0' as never, limit: 9, categories: ['measures'] },
      })
    ).toReversed();
    expect(stored?.metadata.actor).toMatch(/^cli:./);
    expect(stored?.data).toMatchObject({
      source: {
        name: 'actuals.csv',
        digest: createHash('sha256').update(readFileSync(path)).digest('hex'),
      },
      rows: [{ row: 2, person: personIdOf('E1'), actual: { kind: 'share', part: '45', of: '50' } }],
    });
    const again = await reprise('import', 'measures', path, '--lang', 'en');
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toMatch(/^MEASURES.ALREADY_IMPORTED: These measures were imported already/);
    const some = file(
      'some-actuals.csv',
      `${HEADER}\nE1,csat,2026-12,90,45,50\nE9,csat,2026-12,90,1,2`,
    );
    const skipped = await reprise('import', 'measures', some, '--skip-problems', '--lang', 'en');
    expect(skipped).toMatchObject({ code: 0 });
    expect(skipped.out).toMatch(
      /row 3, employee number: no such[\s\S]*Imported: 1 row of actuals for 2026-12/,
    );
  });

  const auditor = ['--as', 'E3'];
  const looks = async () => {
    const events = await installation.store.readAll({
      ...{ after: '0' as never, limit: 99 },
      categories: ['access'],
    });
    return events.map(({ type, data, metadata }) => ({ type, data, by: metadata.actor }));
  };

  it('shows a review to nobody but an auditor, who is named', async () => {
    const review = scenario.reviewOf('E1');
    const replay = (...args: string[]) => reprise('audit', 'replay', review, ...args);
    expect(await replay()).toMatchObject({ code: 2, out: '' });
    const nobody = await replay('--as', 'E1', '--json');
    expect(nobody).toMatchObject({ code: 1 });
    expect(nobody.json()).toMatchObject({
      ...{ refused: 'ACCESS.DENIED', detail: { person: 'E1' } },
      message: { en: expect.stringMatching(/^E1 does not hold the role auditor/) },
    });
    const stranger = await replay('--as', 'nobody', '--json');
    expect(stranger.json()).toMatchObject({ refused: 'PERSON.UNKNOWN' });
    const out = join(folder, 'not-written.ndjson');
    const denied = await reprise('audit', 'export', review, '--out', out, '--as', 'E1', '--json');
    expect(denied.json()).toMatchObject({ refused: 'ACCESS.DENIED' });
    expect(existsSync(out)).toBe(false);
    expect(await looks()).toEqual([]);
    await installation.roles.grant(personIdOf('E3'), ['auditor']);
  });

  it('replays a review to any of its events, and records that it did', async () => {
    const review = scenario.reviewOf('E1');
    const first = await reprise('audit', 'replay', review, '--at', '3', ...auditor, '--json');
    expect(first.json()).toMatchObject({ at: 3, status: 'open', openSteps: [{ step: 'goals' }] });
    const whole = await reprise('audit', 'replay', review, ...auditor, '--lang', 'en');
    expect(whole.out).toMatch(/review\.review-closed\.v1[\s\S]*status: closed[\s\S]*total = /);
    const [look, ...others] = await looks();
    expect(others).toEqual([]);
    expect(look).toMatchObject({
      ...{ type: 'access.review-opened-for-audit.v1', by: expect.stringMatching(/^cli:./) },
      data: { reviewId: review, by: personIdOf('E3') },
    });
    const beyond = await reprise('audit', 'replay', review, '--at', '9999', ...auditor, '--json');
    expect(beyond.json()).toMatchObject({ refused: 'AUDIT.NO_EVENT', detail: { event: '9999' } });
    expect((await reprise('audit', 'replay', 'nobody', ...auditor)).code).toBe(1);
  });

  it('exports the stored bytes, and a manifest anybody can check', async () => {
    const out = join(folder, 'review.ndjson');
    const review = scenario.reviewOf('E1');
    const mail = [
      '--as',
      centrePeople(3).find(({ employeeNumber }) => employeeNumber === 'E3')?.mail ?? '',
    ];
    expect((await reprise('audit', 'export', review, '--out', out, ...mail)).code).toBe(0);
    const bytes = readFileSync(out);
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
    expect(manifest.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(manifest.exportedBy).toBe(personIdOf('E3'));
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    const stored = await installation.store.readStream(`review-${review}`);
    expect(lines).toEqual(stored.map((event) => Buffer.from(event.bytes).toString('utf8')));
    expect(manifest.events).toHaveLength(lines.length);
    expect(manifest.events[0].sha256).toBe(
      createHash('sha256')
        .update(lines[0] ?? '')
        .digest('hex'),
    );
    const nowhere = join(folder, 'nowhere', 'review.ndjson');
    const lost = await reprise('audit', 'export', review, '--out', nowhere, ...mail, '--json');
    expect(lost.json()).toMatchObject({ failed: 'CLI.CANNOT_WRITE' });
    expect(await looks()).toHaveLength(2);
    expect((await looks()).at(-1)).toMatchObject({
      type: 'access.review-exported.v1',
      data: { reviewId: review, by: personIdOf('E3'), events: lines.length },
    });
  });

  it('writes no file when the reading cannot be recorded', async () => {
    const out = join(folder, 'unrecorded.ndjson');
    await installation.pool.query(`
      create function log.no_access() returns trigger language plpgsql as
        $$ begin raise exception 'the disk is full'; end $$;
      create trigger no_access before insert on log.event for each row
        when (new.category = 'access') execute function log.no_access()`);
    const review = scenario.reviewOf('E1');
    const asked = reprise('audit', 'export', review, '--out', out, ...auditor, '--json');
    expect((await asked).json()).toMatchObject({ failed: 'CLI.FAILED' });
    expect(existsSync(out)).toBe(false);
    await installation.pool.query('drop function log.no_access() cascade');
  });
});
