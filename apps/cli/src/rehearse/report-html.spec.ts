import { expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { ON_TIME } from '@reprise/domain/rehearsal';
import { centrePeople } from '@reprise/testing/scenario';
import { readFileSync } from 'node:fs';
import { playRehearsal, renderReport } from './rehearse.js';
import { stageFromRows } from './stage.js';

const flow = (() => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error('the flow has errors');
  return compiled.flow;
})();

const page = async () => {
  const startsOn = '2026-01-05' as never;
  const stage = await stageFromRows(centrePeople(8), { startsOn, zone: flow.document.zone });
  const rehearsing = { flow, stage, startsOn, behaviour: { ...ON_TIME, never: 0.05 }, seed: 7 };
  return renderReport('html', playRehearsal(rehearsing), rehearsing).zh;
};

it('needs nothing but itself: no script, no address to load, and is the same for a seed', async () => {
  const html = await page();
  expect(html).not.toMatch(/<script|<link|<img|https?:|@import|url\(/);
  expect(await page()).toBe(html);
});

it('says the same in both languages, and what each drawing shows to those who do not see it', async () => {
  const html = await page();
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<section lang="en">');
  expect(html).toContain('5 % never done');
  const drawings = [...html.matchAll(/<svg role="img" aria-label="([^"]+)"/g)];
  expect(drawings).toHaveLength(4);
  expect(drawings[0]?.[1]).toMatch(/^每周任务量: 共 \d+ 周有任务/);
  expect(html.match(/<h1>/g)).toHaveLength(2);
});
