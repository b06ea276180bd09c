import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { canonicalText } from '@reprise/domain/flow/canonical';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { anyFlow } from '@reprise/testing/flows';
import { everyBlock } from '@reprise/testing/three-hundred';
import fc from 'fast-check';
import { exportBpmn, importBpmn } from './index.js';

const SHIPPED = new URL('../../../../flows/customer-service-annual.json', import.meta.url);

jest.setTimeout(120_000);

const compiled = (raw: unknown): CompiledFlow => {
  const flow = compileFlow(raw);
  if (!flow.ok) throw new Error(JSON.stringify(flow.findings));
  return flow.flow;
};
const shipped = compiled(JSON.parse(readFileSync(SHIPPED, 'utf8')));

/** What is found in the shipped flow's file after it was edited: code and place. */
const found = async (edit: (xml: string) => string): Promise<readonly string[]> => {
  const xml = await exportBpmn(shipped, 'en');
  const edited = edit(xml);
  expect(edited).not.toBe(xml);
  const { ok, findings } = await importBpmn(edited);
  expect(ok).toBe(false);
  for (const { message, fix } of findings) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(fix?.en).toMatch(/[a-z]/);
  }
  return findings.map(({ code, path }) => `${code} ${path}`);
};

describe('a file that was exported', () => {
  it('gives the same flow when nobody touched it', async () => {
    for (const flow of [shipped, compiled(everyBlock())]) {
      for (const language of ['zh', 'en'] as const) {
        const read = await importBpmn(await exportBpmn(flow, language));
        expect(read).toMatchObject({ ok: true });
        if (read.ok) expect(read.document).toEqual(flow.document);
      }
    }
  });

  it('gives the same flow, whatever the flow', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlow(), async (document) => {
        const read = await importBpmn(await exportBpmn(compiled(document), 'zh'));
        if (!read.ok) throw new Error(JSON.stringify(read.findings));
        expect(canonicalText(read.document)).toBe(canonicalText(document));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps characters that XML has no room for', async () => {
    const raw: unknown = JSON.parse(
      readFileSync(SHIPPED, 'utf8').replaceAll(
        '年终评价',
        '年终\\u0001\\ufffe\\u0085 <&\\"\'> ]]>',
      ),
    );
    const flow = compiled(raw);
    const read = await importBpmn(await exportBpmn(flow, 'zh'));
    expect(read.ok && read.document).toEqual(flow.document);
  });

  it('may be laid out anew', async () => {
    const xml = (await exportBpmn(shipped, 'en')).replaceAll(/<dc:Bounds x="\d+/g, '$&7');
    expect(await importBpmn(xml)).toMatchObject({ ok: true });
  });
});

describe('a file that was edited', () => {
  it('is refused where its data is', async () => {
    expect(await found((xml) => xml.replace('10 working days', '9 working days'))).toEqual([
      'BPMN.DATA_EDITED goals',
    ]);
    expect(await found((xml) => xml.replace('{"task":"goals"', '{"task":'))).toEqual([
      'BPMN.DATA_UNREADABLE goals',
    ]);
    expect(
      await found((xml) => xml.replace(/<reprise:block id="ack"[^]*?<\/reprise:block>/, '')),
    ).toEqual(['BPMN.DATA_MISSING ack']);
    expect(await found((xml) => xml.replace(/<reprise:flow [^]*?<\/reprise:flow>/, ''))).toEqual([
      'BPMN.NO_FLOW ',
    ]);
    expect(
      await found((xml) =>
        xml.replace(
          'parent="goal-setting" slot="blocks" index="0"',
          'parent="feedback" slot="blocks" index="9"',
        ),
      ),
    ).toEqual(['BPMN.STRUCTURE_EDITED customer-service-annual']);
  });

  it('is refused where its drawing says otherwise', async () => {
    expect(
      await found((xml) => xml.replace('name="Set goals for the year"', 'name="Aims"')),
    ).toEqual(['BPMN.ELEMENT_CHANGED goals']);
    const extra = '<bpmn:userTask id="extra" name="One more"/><bpmn:sequenceFlow';
    expect(await found((xml) => xml.replace('<bpmn:sequenceFlow', extra))).toEqual([
      'BPMN.ELEMENT_ADDED extra',
    ]);
    expect(
      await found((xml) =>
        xml.replace(
          'sourceRef="goals" targetRef="agree-goals"',
          'sourceRef="goals" targetRef="nominate"',
        ),
      ),
    ).toEqual(['BPMN.ELEMENT_CHANGED goals__agree-goals']);
  });

  it('is refused when it is something else', async () => {
    expect(await found(() => 'no xml at all')).toEqual(['BPMN.NOT_XML ']);
    expect(await found(() => '<a/>')).toEqual(['BPMN.NOT_XML ']);
  });
});
