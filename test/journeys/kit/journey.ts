import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Company } from './company.js';

interface Kit {
  /** The demonstration's people, and what they may do without a page, for what a journey is not about. */
  readonly company: Company;
}

export const urlOfDemonstration = (): string => {
  const url = process.env['REPRISE_URL'];
  if (url === undefined) throw new Error('The demonstration was not started.');
  return url;
};

export const test = base.extend<Kit>({
  company: async ({ playwright }, use) => {
    const company = await Company.meet(playwright.request, urlOfDemonstration());
    await use(company);
    await company.leave();
  },
});

/** Signs in as somebody of the demonstration and opens a page as them. */
export const openAs = async (page: Page, person: { personId: string }, path: string) => {
  const answer = await page.request.post('/api/demo/switch', {
    data: { personId: person.personId },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Until nothing moves any more that comes to an end: a colour half faded in is nobody's colour. */
const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((one) => one.finished));
  });

/** No serious or critical violation of WCAG 2.2 AA on the page as it stands. */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  await stillness(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`);
  expect(said, where).toEqual([]);
};

/** Nothing is wider than the window. */
export const expectNoSidewaysScroll = async (page: Page, where: string): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, where).toBe(0);
};

export { expect } from '@playwright/test';
