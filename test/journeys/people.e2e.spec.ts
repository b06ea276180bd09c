import type { Page } from '@playwright/test';
import { castOf } from './kit/cast.js';
import { expect, expectAccessible, openAs, test } from './kit/journey.js';
import { giveReason, pickPerson } from './kit/pages.js';

const header = '工号,姓名,邮箱,部门路径,直属上级工号,职务,职级,入职日期,用工状态,日历';
const run = Date.now().toString(36);

const choose = async (page: Page, rows: readonly string[]): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  });
};

test('a file with mistakes names each by row and column, and changes nothing', async ({
  page,
  company,
}) => {
  const { hr } = await castOf(company);
  await openAs(page, hr, '/people/import');
  await choose(page, [
    `N1${run},林一,not a mail,客服中心,,专员,P2,2026-11-02,正式,CN`,
    `N2${run},林二,two-${run}@example.com,客服中心,NOBODY,专员,P2,2026-13-40,正式,CN`,
  ]);
  const mistakes = page.getByRole('table', { name: /处错误/u });
  await expect(mistakes.getByRole('row', { name: '2 邮箱' })).toBeVisible();
  await expect(mistakes.getByRole('row', { name: '3 入职日期' })).toBeVisible();
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await expectAccessible(page, 'import with mistakes');
  await page.goto(`/people?query=N1${run}`);
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('a clean file brings a person in, whose manager is then changed with a preview', async ({
  page,
  company,
}) => {
  const { hr, manager } = await castOf(company);
  await openAs(page, hr, '/people/import');
  await choose(page, [
    `N3${run},林三${run},three-${run}@example.com,客服中心,,专员,P2,2026-11-02,正式,CN`,
  ]);
  await expect(page.getByText('没有错误，可以导入。')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('已导入。')).toBeVisible();

  await page.goto('/people');
  await page.getByRole('searchbox', { name: '姓名或工号' }).fill(`N3${run}`);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: new RegExp(`林三${run}`, 'u') }).click();
  await page.getByRole('button', { name: '更换直属经理' }).click();
  await pickPerson(page, '新的直属经理', manager.name);
  await page.getByLabel('生效日期').fill('2026-12-01');
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
  await giveReason(page, '入职分组', '更换直属经理');
  await expect(page.getByText('已生效。')).toBeVisible();
});
