import type { Page } from '@playwright/test';
import { castOf } from './kit/cast.js';
import type { Cast, Employee } from './kit/cast.js';
import { expect, expectAccessible, openAs, test } from './kit/journey.js';
import { meanwhile } from './kit/meanwhile.js';
import { giveReason, openTask, pickPerson, submit } from './kit/pages.js';
import { smallFlow } from './kit/small-flow.js';

// One small cycle from the upload of its flow to the replay of its last event, by hand where a page
// is what is tried, over HTTP for what the others of the team do meanwhile.
test.describe.configure({ mode: 'serial' });

let cast: Cast;
let subject: Employee;

const run = Date.now().toString(36);
const title = `第四季度考核 ${run}`;
const flow = { key: `quarter-${run}`, zh: `季度流程 ${run}`, en: `Quarter ${run}` };

test.beforeAll(async ({ playwright }) => {
  const { Company } = await import('./kit/company.js');
  const { urlOfDemonstration } = await import('./kit/journey.js');
  const company = await Company.meet(playwright.request, urlOfDemonstration());
  cast = await castOf(company);
  const [first] = cast.team;
  if (first === undefined) throw new Error('The team is empty.');
  subject = first;
  await company.leave();
});

const flowText = (): string =>
  JSON.stringify(
    smallFlow(
      flow,
      cast.team.map((one) => one.employeeNumber),
    ),
    null,
    2,
  );

test('HR checks a flow, mends what is wrong with it, and publishes it', async ({ page }) => {
  await openAs(page, cast.hr, '/flows/upload');
  const box = page.getByRole('textbox', { name: '流程文档（JSON）' });
  await box.fill(flowText().replace('"who": "manager"', '"who": "boss"'));
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.getByText('错误 ·').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '发布' })).toBeDisabled();
  await expectAccessible(page, 'flow with findings');

  await box.fill(flowText());
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('heading', { level: 1, name: flow.zh })).toBeVisible();
  const tree = page.getByRole('tree', { name: '流程步骤' });
  await expect(tree).toContainText('由被评估人完成，限 10 个工作日');
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  await expectAccessible(page, 'flow');
});

test('HR rehearses it on the real people before anyone is asked anything', async ({ page }) => {
  await openAs(page, cast.hr, '/flows');
  await page.getByRole('row', { name: flow.zh }).getByRole('link').first().click();
  await page.getByRole('link', { name: '排演' }).last().click();
  await page.getByRole('button', { name: '开始排演' }).click();
  const people = page.getByRole('table', { name: '每个人的负担' });
  await expect(people.getByRole('row', { name: cast.manager.name })).toBeVisible();
  const steps = page.getByRole('table', { name: '各步骤的起止' });
  await expect(steps.getByRole('row', { name: /经理评价/u })).toContainText('3');
  await expectAccessible(page, 'rehearsal');
});

test('HR drafts the cycle and launches it after seeing whom it reaches', async ({ page }) => {
  await openAs(page, cast.hr, '/cycles/new');
  await page.getByLabel('名称（中文）').fill(title);
  await page.getByLabel('名称（英文）').fill(`Fourth quarter ${run}`);
  await page.getByLabel('流程').selectOption({ label: `${flow.zh} · v1` });
  const today = await todayOf(page);
  await page.getByLabel('开始日期').fill(today);
  await page.getByLabel('考核期间从').fill(`${today.slice(0, 4)}-10-01`);
  await page.getByLabel('考核期间到').fill(`${today.slice(0, 4)}-12-31`);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await page.getByRole('button', { name: '启动' }).click();
  await expect(page.getByRole('dialog')).toContainText('3 人');
  await giveReason(page, '按季度计划启动', '启动');
  await expect(page.getByText('0 / 3 份结束').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table', { name: '变更记录' })).toContainText('按季度计划启动');
  await expectAccessible(page, 'console');
});

const todayOf = async (page: Page): Promise<string> => {
  const status = (await (await page.request.get('/api/status')).json()) as { now: string };
  return status.now.slice(0, 10);
};

test('an employee sets goals with hints, and the draft outlives a reload', async ({ page }) => {
  await openAs(page, subject, '/inbox');
  await openTask(page, '制定季度目标');
  const first = page.getByRole('group', { name: '目标 1' });
  await first.getByLabel('要达成什么').fill('提升客户满意度');
  await expect(page.getByRole('list', { name: '建议' }).first()).toContainText('请写明用什么衡量');
  await first.getByLabel('权重 %').fill('100');
  await expect(page.getByText(/已保存/u)).toBeVisible();
  await page.reload();
  await expect(first.getByLabel('要达成什么')).toHaveValue('提升客户满意度');
  await expect(first.getByLabel('权重 %')).toHaveValue('100');

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await first.getByLabel('完成日期').fill(`${new Date().getFullYear()}-12-31`);
  await expectAccessible(page, 'goals');
  await submit(page);
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the manager sends the goals back with a reason', async ({ page }) => {
    await openAs(page, cast.manager, '/inbox');
    await openTask(page, 'Agree the goals', subject.name);
    await expect(page.getByRole('complementary')).toContainText('提升客户满意度');
    await page.getByRole('radio', { name: /Send back/u }).check();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByLabel('Send back to').selectOption({ label: 'Set goals for the quarter' });
    await page.getByLabel('Comment').fill('Please say by how much.');
    await expectAccessible(page, 'decision');
    await submit(page, { submit: 'Submit', done: 'Submitted.' });
  });
});

test('the employee mends them, and the manager agrees', async ({ page }) => {
  await openAs(page, subject, '/inbox');
  await openTask(page, '制定季度目标');
  await expect(page.getByRole('complementary')).toContainText('Please say by how much.');
  const first = page.getByRole('group', { name: '目标 1' });
  await first.getByLabel('要达成什么').fill('把客户满意度提升到 95%');
  await first.getByLabel('怎么衡量').fill('每月回访问卷');
  await first.getByLabel('目标值').fill('95%');
  await first.getByLabel('权重 %').fill('100');
  await first.getByLabel('完成日期').fill(`${new Date().getFullYear()}-12-31`);
  await submit(page);

  await openAs(page, cast.manager, '/inbox');
  await openTask(page, '确认季度目标', subject.name);
  await page.getByRole('radio', { name: /同意/u }).first().check();
  await submit(page);
});

test('the employee nominates peers and assesses the quarter', async ({ page }) => {
  await openAs(page, subject, '/inbox');
  await openTask(page, '提名评价人');
  for (const peer of cast.team.slice(1)) await pickPerson(page, '提名评价你的同事', peer.name);
  await expect(page.getByText('已选 2 人')).toBeVisible();
  await expectAccessible(page, 'nomination');
  await submit(page);

  await page.goto('/inbox');
  await openTask(page, '季度自评');
  await page.getByRole('radio', { name: '优秀' }).check();
  await page.getByLabel('主要成果').fill('满意度从 92% 提升到 95%，带教一名新人。');
  await submit(page);
});

test('a peer assesses, another declines, and each is told what happens to their words', async ({
  page,
}) => {
  const [, first, second] = cast.team;
  await openAs(page, first ?? subject, '/inbox');
  await openTask(page, '评价同事', subject.name);
  await expect(page.getByRole('complementary')).toContainText('匿名');
  await page.getByRole('radio', { name: '优秀' }).check();
  await page.getByLabel('具体事例').fill('双十一值班时主动接手最难的投诉。');
  await submit(page);

  await openAs(page, second ?? subject, '/inbox');
  await openTask(page, '评价同事', subject.name);
  await page.getByRole('button', { name: '婉拒' }).click();
  await giveReason(page, '本季度没有共事', '婉拒');
  await expect(page.getByText('已婉拒。')).toBeVisible();
});

test('the manager assesses; the result stays closed until it is released', async ({
  page,
  company,
}) => {
  await openAs(page, cast.manager, '/team');
  const row = page.getByRole('row', { name: new RegExp(subject.name, 'u') });
  await expectAccessible(page, 'team');
  await row.getByRole('link', { name: '经理评价' }).click();
  await expect(page.getByRole('complementary')).toContainText('把客户满意度提升到 95%');
  await page.getByRole('radio', { name: '优秀' }).check();
  await page.getByLabel('优势').fill('目标完成扎实，数据准确。');
  await submit(page);

  await openAs(page, subject, '/reviews');
  await expect(page.getByText('结果开通后会显示在这里')).toBeVisible();
  await expect(page.getByText('目标完成扎实，数据准确。')).toBeHidden();

  const actors = [cast.manager, ...cast.team];
  await meanwhile(company, { cycle: title, actors, about: cast.team.slice(1), rating: 'B' });
});

test('the table is calibrated by keyboard, each move with its reason, and locked', async ({
  page,
}) => {
  await openAs(page, cast.manager, '/calibrations');
  const row = page.getByRole('row', { name: new RegExp(title, 'u') });
  await expect(row).toBeVisible({ timeout: 60_000 });
  await row.getByRole('link').first().click();
  await expectAccessible(page, 'calibration table');

  const card = page.getByRole('button', { name: new RegExp(`^${subject.name}，A`, 'u') });
  await card.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: subject.name });
  await expect(menu.getByRole('menuitem', { name: /移动到 S/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await giveReason(page, '跨组承担了新人带教', '移动');
  await expect(
    page.getByRole('button', { name: new RegExp(`^${subject.name}，S`, 'u') }),
  ).toBeVisible();

  await page.getByRole('button', { name: new RegExp(`^${subject.name}，S`, 'u') }).click();
  await page.getByRole('menuitem', { name: '查看移动记录' }).click();
  await expect(page.getByRole('dialog')).toContainText('跨组承担了新人带教');
  await expectAccessible(page, 'history of a card');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '锁定结果' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '锁定结果' }).click();
  await expect(page.getByText('已锁定').first()).toBeVisible();
});

test('after the release comes the meeting, the acknowledgement and the appeal window', async ({
  page,
}) => {
  await openAs(page, cast.manager, '/inbox');
  // The page is told when the task is there: nobody reloads it.
  const meeting = page.getByRole('main').getByRole('link', { name: '绩效面谈' });
  await expect(meeting.filter({ hasText: subject.name }).first()).toBeVisible({ timeout: 60_000 });
  await openTask(page, '绩效面谈', subject.name);
  await page.getByLabel('面谈要点').fill('谈了结果、依据和下季度的重点。');
  await submit(page);

  await openAs(page, subject, '/reviews');
  await expect(page.getByRole('table', { name: '怎么算出来的' })).toContainText('经理评价');
  await expect(page.getByText('校准：A → S')).toBeVisible();
  await expect(page.getByText('目标完成扎实，数据准确。')).toBeVisible();
  await expectAccessible(page, 'my review with its result');

  await page.goto('/inbox');
  await openTask(page, '确认结果');
  await expect(page.getByRole('complementary')).toContainText('S');
  await page.getByRole('radio', { name: /我已收到，并且同意/u }).check();
  await submit(page);

  await page.goto('/inbox');
  await openTask(page, '申诉期');
  await expectAccessible(page, 'appeal');
  await page.getByRole('button', { name: '不申诉，继续' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不申诉，继续' }).click();
  await expect(page.getByText('已放弃，流程继续。')).toBeVisible();
});

test('the manager writes down the plan, and the employee reads it', async ({ page }) => {
  await openAs(page, cast.manager, '/plans');
  const row = page.getByRole('row', { name: new RegExp(`${subject.name}.*个人发展计划`, 'u') });
  await row.filter({ hasText: '进行中' }).getByRole('link').first().click();
  await page.getByRole('textbox', { name: '差距' }).fill('复杂投诉仍需二线支持。');
  await page.getByRole('textbox', { name: '目标' }).fill('独立处理 20 单升级投诉。');
  await page.getByRole('textbox', { name: '支持' }).fill('每周一次案例复盘。');
  await expectAccessible(page, 'plan');
  await page.getByRole('button', { name: '记录', exact: true }).click();
  await expect(page.getByText('独立处理 20 单升级投诉。')).toBeVisible();

  await openAs(page, subject, '/plans');
  await page
    .getByRole('row', { name: new RegExp(`${subject.name}.*进行中`, 'u') })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText('每周一次案例复盘。')).toBeVisible();
});

test('HR sees in the console where everybody stands', async ({ page }) => {
  await openAs(page, cast.hr, '/cycles');
  await page.getByRole('link', { name: title }).click();
  const units = page.getByRole('table', { name: '各部门走到哪里' });
  await expect(units).toBeVisible();
  const reviews = page.getByRole('table', { name: '考核明细' });
  await expect(reviews.getByRole('row', { name: new RegExp(subject.name, 'u') })).toBeVisible();
  await expect(page.getByRole('table', { name: '关卡' })).toContainText('已放行');
});

test('an auditor replays it, event by event and stage by stage', async ({ page }) => {
  await openAs(page, cast.auditor, '/audit');
  await page.getByRole('searchbox', { name: '被评估人姓名' }).fill(subject.name);
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: new RegExp(title, 'u') })
    .getByRole('link', { name: `回放：${subject.name}` })
    .click();
  await expect(page.getByText(/第 1 \/ \d+ 个事件/u)).toBeVisible();
  const slider = page.getByRole('slider', { name: '事件位置' });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/第 2 \/ \d+ 个事件/u)).toBeVisible();
  await expect(page).toHaveURL(/at=1/u);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /第 (\d+) \/ \1 个事件/u);
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: /跨组承担了新人带教/u }).click();
  await expect(page.getByRole('region', { name: '这个事件改变了什么' })).toContainText('S');
  await page.getByText('原始事件（JSON）').click();
  await expect(page.getByText('"specversion": "1.0"')).toBeVisible();
  await expectAccessible(page, 'replay');
});
