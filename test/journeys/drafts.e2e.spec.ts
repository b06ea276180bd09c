import type { Page } from '@playwright/test';
import { findTask } from './kit/find-task.js';
import { expect, expectAccessible, openAs, test } from './kit/journey.js';

const words = (page: Page) => page.getByRole('main').locator('textarea').first();

test('two tabs write the same draft: both texts are shown, and the person chooses', async ({
  page,
  company,
}) => {
  const { person, task } = await findTask(company, 'self assessment');
  const path = `/tasks/${task.taskId}`;
  await openAs(page, person, path);
  const other = await page.context().newPage();
  await other.goto(path);
  await expect(words(other)).toBeVisible();

  await words(page).fill('第一个窗口里写的。');
  await expect(page.getByText(/已保存/u)).toBeVisible();
  await words(other).fill('第二个窗口里写的。');
  const conflict = other.getByRole('alert');
  await expect(conflict).toContainText('第一个窗口里写的。');
  await expect(conflict).toContainText('第二个窗口里写的。');
  await expectAccessible(other, 'conflict of drafts');
  await conflict.getByRole('button').first().click();
  await expect(conflict).toBeHidden();
  await expect(other.getByText(/已保存/u)).toBeVisible();

  await page.reload();
  await expect(words(page)).toHaveValue('第二个窗口里写的。');
});

test('with the network away the draft stays on the device and follows later', async ({
  page,
  company,
}) => {
  const { person, task } = await findTask(company, 'self assessment');
  await openAs(page, person, `/tasks/${task.taskId}`);
  await expect(words(page)).toBeVisible();
  await page.context().setOffline(true);
  await words(page).fill('在路上写的，没有网络。');
  await expect(page.getByText('网络断开了。')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '设备' }).last()).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/已保存/u)).toBeVisible();
  await page.reload();
  await expect(words(page)).toHaveValue('在路上写的，没有网络。');
});
