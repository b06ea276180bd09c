import type { Locator, Page } from '@playwright/test';
import { findTask } from './kit/find-task.js';
import { expect, openAs, test } from './kit/journey.js';

/** More stops than any page has before its content: further away than this is lost. */
const patience = 60;

const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let step = 0; step < patience; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
};

test('from the inbox to what is handed in without a mouse', async ({ page, company }) => {
  const { person, task } = await findTask(company, 'peer assessment');
  await openAs(page, person, '/inbox');
  await page.getByRole('main').getByRole('link').first().waitFor();
  await tabTo(page, page.locator(`a[href="/tasks/${task.taskId}"]`));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: task.title.zh })).toBeFocused();

  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, page.getByRole('main').locator('textarea').first());
  await page.keyboard.type('事情交给他可以放心。');
  await tabTo(page, page.getByRole('button', { name: '提交', exact: true }));
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog').getByRole('button', { name: '提交', exact: true });
  await confirm.waitFor();
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已提交。')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeFocused();
});

test('the first stop leads past the navigation', async ({ page, company }) => {
  const [first] = company.personas;
  if (first === undefined) throw new Error('The demonstration has no people.');
  await openAs(page, first, '/inbox');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
