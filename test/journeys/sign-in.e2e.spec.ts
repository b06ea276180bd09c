import { expect, expectAccessible, test } from './kit/journey.js';

test('a visitor becomes somebody of the demonstration and signs out again', async ({
  page,
  company,
}) => {
  const [first] = company.personas;
  if (first === undefined) throw new Error('The demonstration has no people.');
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.getByRole('button', { name: first.name }).first().click();
  await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`账户 ${first.name}`, 'u') }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
});

test('who is signed out and follows a link comes to it after signing in', async ({
  page,
  company,
}) => {
  const [first] = company.personas;
  await page.goto('/reviews');
  await expect(page).toHaveURL(/\/sign-in\?back=/u);
  await page
    .getByRole('button', { name: first?.name ?? '' })
    .first()
    .click();
  await expect(page).toHaveURL(/\/reviews$/u);
});

test('a wrong password is refused in words, and nothing written is lost', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill('nobody@example.com');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(/邮箱|密码/u);
  await expect(page.getByLabel('邮箱')).toHaveValue('nobody@example.com');
});

test('an empty form says what is missing beside each field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('请填写邮箱。')).toBeVisible();
  await expect(page.getByText('请填写密码。')).toBeVisible();
});

test('the language is chosen once and kept', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test.describe('for a browser that prefers English', () => {
  test.use({ locale: 'en-GB' });

  test('everything is English from the first page', async ({ page, company }) => {
    const [first] = company.personas;
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    await page
      .getByRole('button', { name: first?.name ?? '' })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
    await expectAccessible(page, 'inbox');
  });
});
