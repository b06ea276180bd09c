// The pictures of the README, taken from a running demonstration: start it with `npm start`, then
// `node scripts/pictures.mjs http://localhost:4600`. Each shows what one sees first, no more.
import { chromium } from '@playwright/test';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../docs/pictures');
const baseURL = process.argv[2] ?? 'http://localhost:4600';

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
});
const context = await browser.newContext({
  baseURL,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1366, height: 768 },
});
const page = await context.newPage();

const read = async (path) => (await context.request.get(path)).json();
// While the timer service starts, a banner says so; that is not what one sees later.
while ((await read('/api/status')).temporal.state !== 'up') await page.waitForTimeout(500);

const { items: personas } = await read('/api/demo/personas');

const become = (personId) => context.request.post('/api/demo/switch', { data: { personId } });

/** The first persona with this role; each role has its own page. */
const become1st = async (role) => {
  for (const { personId } of personas) {
    await become(personId);
    if ((await read('/api/me')).roles.includes(role)) return;
  }
};

const take = async (name) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status', { name: '正在加载' }).waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`${name}.png ${String(Math.round(statSync(path).size / 1000))} kB\n`);
};

mkdirSync(folder, { recursive: true });
await become1st('employee');
await page.goto('/inbox');
await take('inbox');
const { items: own } = await read('/api/reviews/mine');

await become1st('manager');
const { items: tasks } = await read('/api/inbox');
const task = tasks.find(({ kind }) => kind === 'manager assessment') ?? tasks[0];
await page.goto(`/tasks/${task.taskId}`);
await take('task');

for (const { personId } of personas) {
  await become(personId);
  const seat = (await read('/api/inbox')).items.find(({ target }) => target.kind === 'calibration');
  if (seat === undefined) continue;
  await page.goto(`/calibrations/${seat.target.id}`);
  await take('calibration');
  break;
}

await become1st('hrOperator');
const { items: cycles } = await read('/api/cycles');
await page.goto(`/cycles/${cycles.find(({ status }) => status === 'running').cycleId}`);
await take('console');
const flow = (await read('/api/flows')).items[0];
await page.goto(`/rehearsal?flow=${flow.flowId}&version=${String(flow.versions[0].version)}`);
await page.getByRole('button', { name: '开始排演' }).click();
await page.getByRole('table', { name: '每个人的负担' }).waitFor();
await page.locator('.figures').scrollIntoViewIfNeeded();
await page.evaluate(() => {
  const top = document.querySelector('.figures')?.getBoundingClientRect().top ?? 0;
  window.scrollBy(0, top - 80);
});
await take('rehearsal');

await become1st('auditor');
await page.goto(`/audit/reviews/${own.at(-1).reviewId}?at=24`);
await take('replay');
await browser.close();
