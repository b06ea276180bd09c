import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { exportBpmn, exportSvg } from '@reprise/bpmn';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { anyFlow } from '@reprise/testing/flows';
import fc from 'fast-check';

const ROOT = new URL('../../', import.meta.url);
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.development.js');
const EVERY_BLOCK = 'libs/testing/src/three-hundred/every-block.flow.json';

const compiled = (raw: unknown): CompiledFlow => {
  const flow = compileFlow(raw);
  if (!flow.ok) throw new Error(JSON.stringify(flow.findings));
  return flow.flow;
};
const read = (path: string): CompiledFlow =>
  compiled(JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')));

const shipped = readdirSync(new URL('flows/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.includes('.test.'))
  .map((name) => `flows/${name}`);

interface Drawn {
  readonly warnings: readonly string[];
  readonly shapes: number;
}

/** The viewer as its page knows it. */
declare const BpmnJS: new (options: { container: string }) => {
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
  get(name: 'elementRegistry'): { getAll(): readonly unknown[] };
  destroy(): void;
};

const draw = (page: Page, xml: string): Promise<Drawn> =>
  page.evaluate(async (source) => {
    const viewer = new BpmnJS({ container: '#drawing' });
    const { warnings } = await viewer.importXML(source);
    const shapes = viewer.get('elementRegistry').getAll().length;
    viewer.destroy();
    return { warnings: warnings.map(({ message }) => message), shapes };
  }, xml);

test.describe('a flow drawn by other programs', () => {
  test.beforeEach(async ({ page }) => {
    await page.setContent('<div id="drawing" style="width: 1200px; height: 700px"></div>');
    await page.addScriptTag({ path: VIEWER });
  });

  test('is taken by bpmn-js without a warning, in both languages', async ({ page }) => {
    for (const flow of [...shipped, EVERY_BLOCK].map(read)) {
      for (const language of ['zh', 'en'] as const) {
        const drawn = await draw(page, await exportBpmn(flow, language));
        expect(drawn.warnings).toEqual([]);
        expect(drawn.shapes).toBeGreaterThan(flow.nodes.size);
      }
    }
  });

  test('is taken whatever the flow', async ({ page }) => {
    for (const document of fc.sample(anyFlow(), 25)) {
      const drawn = await draw(page, await exportBpmn(compiled(document), 'en'));
      expect(drawn.warnings).toEqual([]);
    }
  });

  test('is complained of when something in it has no place', async ({ page }) => {
    const xml = await exportBpmn(read(EVERY_BLOCK), 'en');
    const drawn = await draw(page, xml.replace('bpmnElement="review_opened"', 'bpmnElement="no"'));
    expect(drawn.warnings).not.toEqual([]);
  });

  test('is a picture that a browser shows and reads as a list', async ({ page }) => {
    const flow = read(EVERY_BLOCK);
    for (const language of ['zh', 'en'] as const) {
      await page.setContent(exportSvg(flow, language));
      const { title } = flow.document;
      await expect(page.getByRole('group', { name: title[language] })).toBeVisible();
      const rows = page.getByRole('listitem');
      expect(await rows.count()).toBeGreaterThanOrEqual(flow.nodes.size);
      const overflows = await page.locator('text').evaluateAll((texts) => {
        const right = (element: Element): number => element.getBoundingClientRect().right;
        return texts
          .filter((text) => {
            const box = text.parentElement?.querySelector('rect');
            return box !== null && box !== undefined && text.closest('g') !== null
              ? right(text) > right(box)
              : false;
          })
          .map((text) => text.textContent);
      });
      expect(overflows).toEqual([]);
    }
  });
});
