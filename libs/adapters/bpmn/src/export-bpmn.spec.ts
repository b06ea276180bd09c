import { readdirSync, readFileSync } from 'node:fs';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { anyFlow } from '@reprise/testing/flows';
import { everyBlock } from '@reprise/testing/three-hundred';
import fc from 'fast-check';
import { exportBpmn } from './index.js';

const FLOWS = new URL('../../../../flows/', import.meta.url);

jest.setTimeout(120_000);

const compiled = (raw: unknown): CompiledFlow => {
  const flow = compileFlow(raw);
  if (!flow.ok) throw new Error(JSON.stringify(flow.findings));
  return flow.flow;
};

/** The linter in a thread of its own; one question at a time. */
let linter: Worker;
beforeAll(() => {
  linter = new Worker(new URL('../test-kit/linter.mjs', import.meta.url));
});
afterAll(() => linter.terminate());

let asked = 0;
const complaints = async (xml: string): Promise<readonly string[]> => {
  asked += 1;
  const id = asked;
  linter.postMessage({ id, xml });
  for await (const [answer] of on(linter, 'message') as AsyncIterable<[Answer]>) {
    if (answer.id === id) return answer.complaints;
  }
  throw new Error('the linter gave no answer');
};
interface Answer {
  readonly id: number;
  readonly complaints: readonly string[];
}

const shipped = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.includes('.test.'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, FLOWS), 'utf8')) as unknown] as const)
  .concat([['every block', everyBlock()]])
  .filter(([, raw]) => typeof raw === 'object' && raw !== null && 'stages' in raw);

describe('a flow as BPMN', () => {
  it.each(shipped)('is clean under bpmnlint: %s', async (_, raw) => {
    const flow = compiled(raw);
    for (const language of ['zh', 'en'] as const) {
      expect(await complaints(await exportBpmn(flow, language))).toEqual([]);
    }
  });

  it('is clean whatever the flow', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow(), async (document) => {
        expect(await complaints(await exportBpmn(compiled(document), 'en'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is complained of when something is wrong with it', async () => {
    const xml = await exportBpmn(compiled(everyBlock()), 'en');
    expect(
      await complaints(xml.replace(/<bpmn:startEvent[^]*?<\/bpmn:startEvent>/, '')),
    ).not.toEqual([]);
  });
});
