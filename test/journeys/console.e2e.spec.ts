import { castOf } from './kit/cast.js';
import { expect, expectAccessible, openAs, test } from './kit/journey.js';
import { giveReason, pickPerson } from './kit/pages.js';

test('HR sees where a unit stands, and gives one step more time after seeing whom it reaches', async ({
  page,
  company,
}) => {
  const { hr } = await castOf(company);
  await openAs(page, hr, '/cycles');
  await page
    .getByRole('row', { name: /年度考核.*进行中/u })
    .getByRole('link')
    .first()
    .click();
  const units = page.getByRole('table', { name: '各部门走到哪里' });
  await units.getByRole('button').first().click();
  await expect(page).toHaveURL(/unit=/u);

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '延长期限' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('步骤').selectOption({ label: '自评' });
  await dialog.getByLabel('新的最后一天').fill('2027-01-15');
  await expect(dialog.getByRole('status')).toContainText(/影响 \d+ 份考核|不影响/u);
  await expectAccessible(page, 'extension with its preview');
  await giveReason(page, '系统升级占用了三天', '延长期限');
  await expect(page.getByText('已生效。')).toBeVisible();
});

test('HR hands a task over to somebody else', async ({ page, company }) => {
  const { hr, manager } = await castOf(company);
  await openAs(page, hr, '/cycles');
  await page
    .getByRole('row', { name: /年度考核.*进行中/u })
    .getByRole('link')
    .first()
    .click();
  const rows = page.getByRole('table', { name: '考核明细' }).getByRole('row');
  await rows.filter({ hasText: '经理评价' }).first().getByRole('button', { name: /操作/u }).click();
  await page.getByRole('menuitem', { name: '转交任务' }).click();
  await pickPerson(page, '转交给', manager.name);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(manager.name);
  await giveReason(page, '原经理出差', '转交任务');
  await expect(page.getByText('已生效。')).toBeVisible();
});
