import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { canonicalText } from '@reprise/domain/flow/canonical';
import { flowDocumentSchema } from '@reprise/domain/flow/language';
import { Command } from 'commander';
import { registerFlow } from './flow.command.js';

jest.setTimeout(60_000);

const FLOW = resolve(import.meta.dirname, '../../../../flows/customer-service-annual.json');
const text = readFileSync(FLOW, 'utf8');
const canonical = canonicalText(flowDocumentSchema.parse(JSON.parse(text)));

let folder = '';
const codeBefore = process.exitCode;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-flow-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** One command line; what it writes and its exit code. */
const flow = async (...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const caught = (into: string[]) => (words: unknown) => into.push(String(words)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(caught(out)),
    jest.spyOn(process.stderr, 'write').mockImplementation(caught(err)),
  ];
  process.exitCode = 0;
  const program = new Command().exitOverride();
  registerFlow(program);
  try {
    await program.parseAsync(['flow', ...args], { from: 'user' });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const code: unknown = process.exitCode;
  process.exitCode = codeBefore;
  return { code, out: out.join(''), err: err.join('') };
};

describe('reprise flow', () => {
  it('exports and imports without a loss', async () => {
    expect((await flow('export', FLOW)).out).toBe(canonical);
    const [bpmn, back] = [join(folder, 'annual.bpmn'), join(folder, 'back.json')];
    const exported = ['export', FLOW, '--format', 'bpmn', '--out', bpmn, '--lang', 'zh'];
    expect(await flow(...exported)).toMatchObject({ code: 0, out: `已写入 ${bpmn}。\n` });
    expect((await flow('import', bpmn, '--out', back)).code).toBe(0);
    expect(readFileSync(back, 'utf8')).toBe(canonical);
    expect((await flow('diff', FLOW, bpmn, '--lang', 'en')).out).toBe('They mean the same.\n');
    const svg = await flow('export', bpmn, '--format', 'svg', '--lang', 'en', '--json');
    expect(JSON.parse(svg.out)).toMatchObject({
      ...{ flow: 'customer-service-annual', format: 'svg' },
      content: expect.stringContaining('Set goals for the year'),
    });
  });

  it('tells in words what differs, and by its exit code where asked', async () => {
    const changed = file(
      'changed.json',
      text.replace('"due": "10 working days"', '"due": "12 working days"'),
    );
    const zh = await flow('diff', FLOW, changed, '--lang', 'zh');
    expect(zh).toMatchObject({ code: 0, out: '“制定年度目标”截止 10 → 12 个工作日\n' });
    const en = await flow('diff', FLOW, changed, '--lang', 'en', '--exit-code');
    expect(en).toMatchObject({ code: 1 });
    const { changes } = JSON.parse((await flow('diff', FLOW, changed, '--json')).out);
    expect(changes).toEqual([
      {
        change: 'changed',
        of: [expect.objectContaining({ path: ['task'], id: 'goals' })],
        property: ['task', 'due'],
        ...{ before: '10 working days', after: '12 working days' },
        words: expect.objectContaining({
          en: '“Set goals for the year” due 10 → 12 working days',
        }),
      },
    ]);
  });

  it('refuses what it cannot read, and says why', async () => {
    const { out } = await flow('export', FLOW, '--format', 'bpmn', '--lang', 'en');
    const edited = file('edited.bpmn', out.replace('name="Set goals for the year"', 'name="Aims"'));
    const refused = await flow('import', edited, '--lang', 'en');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/cannot be imported:\n {2}goals BPMN.ELEMENT_CHANGED: .*Aims/);
    const json = await flow('import', file('none.bpmn', 'nothing'), '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ failed: 'FLOW.NOT_IMPORTED' });
    expect((await flow('export', join(folder, 'not-there.json'))).code).toBe(1);
    const nowhere = join(folder, 'no', 'such', 'folder.svg');
    expect((await flow('export', FLOW, '--out', nowhere, '--lang', 'zh')).err).toMatch(/无法写入/);
  });
});
