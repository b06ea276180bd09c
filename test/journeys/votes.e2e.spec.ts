import { castOf } from './kit/cast.js';
import type { Cast } from './kit/cast.js';
import type { Company, Persona } from './kit/company.js';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  openAs,
  test,
  urlOfDemonstration,
} from './kit/journey.js';
import { giveReason, openTask, submit } from './kit/pages.js';
import { voteFlow } from './kit/vote-flow.js';

// A panel votes on one person's promotion: from the consent to read to the fact that ends it.
test.describe.configure({ mode: 'serial' });

const run = Date.now().toString(36);
const title = `晋升评审 ${run}`;
const question = '是否同意晋升';

let cast: Cast;
let subject: Persona;
let member: Persona;
let other: Persona;
let reviewId: string;

const numbersOf = async (company: Company, people: readonly Persona[]) => {
  const { items } = await company.get<{
    items: readonly { personId: string; employeeNumber: string }[];
  }>(cast.hr, '/api/people?limit=200');
  return people.map(
    ({ personId }) => items.find((one) => one.personId === personId)?.employeeNumber ?? '',
  );
};

const begin = async (company: Company): Promise<void> => {
  cast = await castOf(company);
  const [first, second, third] = cast.team;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('The team is too small.');
  }
  [subject, member, other] = [first, second, third];
  const [chair = ''] = await numbersOf(company, [cast.manager]);
  const seats = {
    subject: first.employeeNumber,
    panel: [second.employeeNumber, third.employeeNumber],
    chair,
  };
  const name = { key: `votes-${run}`, zh: `晋升流程 ${run}`, en: `Promotion ${run}` };
  const document = voteFlow(name, seats);
  const { flowId, version: flowVersion } = await company.post<{
    flowId: string;
    version: number;
  }>(cast.hr, '/api/flows/publish', { body: { document } });
  const { now } = await company.get<{ now: string }>(cast.hr, '/api/status');
  const startsOn = now.slice(0, 10);
  const period = { from: startsOn, to: startsOn };
  const body = { title: { zh: title, en: title }, flowId, flowVersion, startsOn, period };
  const { cycleId } = await company.post<{ cycleId: string }>(cast.hr, '/api/cycles', { body });
  await company.post(cast.hr, `/api/cycles/${cycleId}/launch`, { body: { reason: '试点' } });
  await expect
    .poll(async () => (await company.inboxOf(subject)).some((one) => one.cycleTitle?.zh === title))
    .toBe(true);
  const { items } = await company.get<{ items: readonly { reviewId: string }[] }>(
    cast.hr,
    `/api/reviews?cycle=${cycleId}`,
  );
  reviewId = items[0]?.reviewId ?? '';
};

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(240_000);
  const { Company: Companies } = await import('./kit/company.js');
  const company = await Companies.meet(playwright.request, urlOfDemonstration());
  await begin(company);
  await company.leave();
});

test('the person reviewed lets the panel read what they write, and takes it back', async ({
  page,
  company,
}) => {
  const [task] = (await company.inboxOf(subject)).filter((one) => one.cycleTitle?.zh === title);
  await company.complete(subject, task?.taskId ?? '');
  await openAs(page, subject, `/reviews/${reviewId}`);
  const consent = page.getByRole('region', { name: '您的同意' });
  await expect(consent).toContainText('未同意');
  await consent.getByRole('button', { name: '同意“晋升自述”被阅读' }).click();
  await expect(page.getByText('已同意。')).toBeVisible();
  await expectAccessible(page, 'review with a consent');
  await consent.getByRole('button', { name: '收回对“晋升自述”的同意' }).click();
  await expect(consent).toContainText('未同意');
});

test('the chair says who is there, and a member votes with the keyboard', async ({ page }) => {
  await openAs(page, member, '/inbox');
  await openTask(page, question);
  await expect(page.getByText('主席尚未登记您到场').first()).toBeVisible();
  await expect(page.getByText('无记名：没有人能看到谁投了什么。')).toBeVisible();
  await expect(page.getByText('法定人数：全体成员中不少于 1/2 到场，否则未决。')).toBeVisible();

  await openAs(page, cast.manager, `/reviews/${reviewId}/votes/rank`);
  await page.getByRole('button', { name: '登记到场' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: member.name }).check();
  await dialog.getByRole('checkbox', { name: cast.manager.name }).check();
  await expectAccessible(page, 'attendance');
  await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
  await expect(page.getByText('已登记到场者。')).toBeVisible();
  await expectAccessible(page, 'vote');

  await openAs(page, member, '/inbox');
  await openTask(page, question);
  await expect(page.getByText('主席尚未登记您到场')).toHaveCount(0);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText('请先选择赞成、反对或弃权。')).toBeVisible();
  await page.getByRole('radio', { name: /赞成/u }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /赞成/u })).toBeChecked();
  await expectAccessible(page, 'ballot');
  await submit(page);
  await expect(page.getByRole('main').getByRole('link', { name: question })).toHaveCount(0);
});

test('somebody with a stake recuses themselves, and the chair closes it by voting', async ({
  page,
}) => {
  await openAs(page, other, '/inbox');
  await openTask(page, question);
  await page.getByRole('button', { name: '回避' }).click();
  await giveReason(page, '与被评估人有亲属关系', '回避');
  await openAs(page, cast.manager, '/inbox');
  await openTask(page, question);
  await page.getByRole('radio', { name: /赞成/u }).check();
  await submit(page);
});

test.describe('on a phone', () => {
  test.use({ locale: 'en-GB', viewport: { width: 375, height: 740 } });

  test('the person reviewed reads what the vote came to, not who voted', async ({ page }) => {
    await openAs(page, subject, `/reviews/${reviewId}`);
    await page.getByRole('link', { name: 'See the vote · Promote?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Promote?' })).toBeVisible();
    const result = page.getByRole('region', { name: 'Result' });
    await expect(result).toContainText('Carried');
    await expect(result).toContainText('the majority was reached');
    await expect(page.getByText(member.name)).toHaveCount(0);
    await expectNoSidewaysScroll(page, 'vote on a phone');
    await expectAccessible(page, 'vote on a phone');
  });
});

test('a window given up is opened once more by HR, and the board’s word ends it', async ({
  page,
}) => {
  await openAs(page, subject, '/inbox');
  await openTask(page, '意见期');
  await page.getByRole('button', { name: '没有意见，继续' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '没有意见，继续' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await openAs(page, cast.hr, `/reviews/${reviewId}`);
  await page.getByRole('button', { name: '重新开放“意见期”' }).click();
  await page.getByLabel('开放到（含当天）').fill('2030-01-31');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(subject.name);
  await expectAccessible(page, 'a window opened once more');
  await giveReason(page, '当时在国外', '重新开放“意见期”');
  await openAs(page, subject, '/inbox');
  await expect(page.getByRole('main').getByRole('link', { name: '意见期' })).toBeVisible();

  await openAs(page, cast.manager, `/reviews/${reviewId}`);
  await page.getByRole('button', { name: '记录“董事会批准”' }).click();
  await page.getByRole('dialog').getByLabel(/说明/u).fill('三月三日会议纪要');
  await expectAccessible(page, 'a fact');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^记\s?录$/u })
    .click();
  await expect(page.getByText('已记录。')).toBeVisible();
});

test('HR tries a file of actuals, sees each mistake, and imports the sound rows when asked', async ({
  page,
  company,
}) => {
  const [number = ''] = await numbersOf(company, [subject]);
  await openAs(page, cast.hr, '/measures');
  const file = [
    '工号,指标,期间,目标值,达成数,总数',
    `${number},客户满意度,2019-01,90,45,50`,
    '没有此人,客户满意度,2019-01,90,45,50',
  ].join('\n');
  await page
    .getByLabel('指标文件')
    .setInputFiles({ name: `${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(page.getByRole('table', { name: '1 处错误' })).toContainText('工号');
  await expect(page.getByRole('button', { name: /^导\s?入$/u })).toBeDisabled();
  await expectAccessible(page, 'measures with a mistake');
  await page.getByRole('checkbox', { name: '跳过有错误的行，只导入其余的行' }).check();
  await page.getByRole('button', { name: /^导\s?入$/u }).click();
  await expect(page.getByText('已导入。')).toBeVisible();
});
