import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Opens a task from the inbox, as one finds it: by what it asks, and about whom. */
export const openTask = async (page: Page, title: string, about?: string): Promise<void> => {
  const link = page.getByRole('main').getByRole('link', { name: title });
  await (about === undefined ? link : link.filter({ hasText: about })).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

/** Hands in what is written and says yes to what that means. */
export const submit = async (page: Page, words = { submit: '提交', done: '已提交。' }) => {
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.submit, exact: true }).click();
  await expect(page.getByText(words.done)).toBeVisible();
};

/** Chooses a person the way one does who knows the beginning of the name. */
export const pickPerson = async (page: Page, field: string, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
};

export const giveReason = async (page: Page, reason: string, confirm: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill(reason);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
};
