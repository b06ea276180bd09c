import type { Company, Persona } from './kit/company.js';
import { findTask } from './kit/find-task.js';
import { expect, openAs, test } from './kit/journey.js';

const administratorOf = async (company: Company): Promise<Persona> => {
  for (const persona of company.personas) {
    const me = await company.get<{ roles: readonly string[] }>(persona, '/api/me');
    if (me.roles.includes('administrator')) return persona;
  }
  throw new Error('The demonstration has no administrator.');
};

const later = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

// The last of the journeys by its name: what it moves on is everybody's clock.
test('time moved on closes what nobody handed in, on the page of who looks on', async ({
  page,
  company,
}) => {
  const { person } = await findTask(company, 'peer assessment');
  const administrator = await administratorOf(company);
  const { now } = await company.get<{ now: string }>(administrator, '/api/status');

  await openAs(page, administrator, '/inbox');
  await page.getByLabel('推进到').fill(later(now, 20));
  await page.getByRole('button', { name: '推进', exact: true }).click();
  await expect(page.getByText('练习模式')).toContainText(
    String(Number(later(now, 20).slice(8, 10))),
  );
  const waiting = async (): Promise<number> =>
    (await company.inboxOf(person)).filter(({ kind }) => kind === 'peer assessment').length;
  await expect.poll(waiting, { timeout: 90_000 }).toBe(0);
  await openAs(page, person, '/inbox');
  await expect(page.getByRole('main').getByRole('link', { name: '评价同事' })).toHaveCount(0);
});
