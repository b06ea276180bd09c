import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { anyFlow } from '@reprise/testing/flows';
import { everyBlock } from '@reprise/testing/three-hundred';
import fc from 'fast-check';
import { exportSvg } from './index.js';
import { fitted, textWidth } from './svg/text-width.js';
import { bpmn } from './xml/model.js';

const SHIPPED = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
const compiled = (raw: unknown): CompiledFlow => {
  const flow = compileFlow(raw);
  if (!flow.ok) throw new Error(JSON.stringify(flow.findings));
  return flow.flow;
};
const shipped = compiled(JSON.parse(readFileSync(SHIPPED, 'utf8')));

/** What a strict reader of XML says, which only then finds that this is no BPMN. */
const isWellFormed = async (svg: string): Promise<boolean> => {
  const problem: unknown = await bpmn()
    .fromXML(svg)
    .catch((refusal: unknown) => refusal);
  return problem instanceof Error && problem.message.startsWith('failed to parse document as');
};

describe('the tree of a flow as SVG', () => {
  it.each(['zh', 'en'] as const)('names every block with what it says (%s)', (language) => {
    const svg = exportSvg(shipped, language);
    for (const node of shipped.nodes.values()) {
      const { title } = node.document;
      if (title !== undefined) expect(svg).toContain(title[language]);
    }
    expect(svg).toMatch(language === 'zh' ? /截止 7 个工作日/ : /due 7 working days/);
    expect(svg.match(/role="listitem"/g)?.length).toBeGreaterThan(shipped.nodes.size);
    expect(svg).toContain(`xml:lang="${language}"`);
  });

  it('loads nothing from anywhere', () => {
    const svg = exportSvg(compiled(everyBlock()), 'zh');
    const [space, ...links] = svg.match(/https?:[^"]*|url\(|@import|<image|<script|href/g) ?? [];
    expect(space).toBe('http://www.w3.org/2000/svg');
    expect(links).toEqual([]);
  });

  it('is well formed, whatever the flow', async () => {
    expect(await isWellFormed(`${exportSvg(shipped, 'en')}</g>`)).toBe(false);
    await fc.assert(
      fc.asyncProperty(anyFlow(), fc.constantFrom('zh', 'en'), async (document, language) => {
        const svg = exportSvg(compiled(document), language);
        expect(await isWellFormed(svg)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts what does not fit, and says so', () => {
    expect(fitted('short', 200, 12)).toBe('short');
    const cut = fitted('很长的一段话'.repeat(20), 200, 12);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(200);
  });
});
