import type { Page } from '@playwright/test';
import type { Company, Persona } from './kit/company.js';
import { expect, expectAccessible, expectNoSidewaysScroll, openAs, test } from './kit/journey.js';

interface Stop {
  readonly person: Persona;
  readonly path: string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u;

const mine = ['/inbox', '/reviews', '/team', '/plans', '/calibrations', '/settings'];
const hrs = [
  '/cycles',
  '/cycles/new',
  '/flows',
  '/flows/upload',
  '/rehearsal',
  '/people',
  '/measures',
];

interface Found {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const idsOf = async (company: Company, person: Persona, from: readonly [string, string]) => {
  const { items } = await company.get<Found>(person, from[0]);
  return items.slice(0, 2).map((item) => String(item[from[1]]));
};

/** Each kind of work that waits for somebody, once. */
const tasksOf = async (company: Company): Promise<readonly Stop[]> => {
  const stops = new Map<string, Stop>();
  for (const person of company.personas) {
    for (const { kind, target } of await company.inboxOf(person)) {
      const folder = { task: 'tasks', plan: 'plans', calibration: 'calibrations' }[target.kind];
      if (!stops.has(kind)) stops.set(kind, { person, path: `/${folder ?? 'tasks'}/${target.id}` });
    }
  }
  return [...stops.values()];
};

const stopsOf = async (company: Company): Promise<readonly Stop[]> => {
  const roles = new Map<string, Persona>();
  for (const person of company.personas) {
    const me = await company.get<{ roles: readonly string[] }>(person, '/api/me');
    for (const role of me.roles) if (!roles.has(role)) roles.set(role, person);
  }
  const as = (role: string): Persona => {
    const person = roles.get(role);
    if (person === undefined) throw new Error(`Nobody of the demonstration is ${role}.`);
    return person;
  };
  const [employee, manager, hr, auditor] = [
    as('employee'),
    as('manager'),
    as('hrOperator'),
    as('auditor'),
  ];
  const reviews = await idsOf(company, employee, ['/api/reviews/mine', 'reviewId']);
  const cycles = await idsOf(company, hr, ['/api/cycles', 'cycleId']);
  const flows = await idsOf(company, hr, ['/api/flows', 'flowId']);
  return [
    ...[...mine.slice(0, 2), ...reviews.map((id) => `/reviews/${id}`)].map((path) => ({
      person: employee,
      path,
    })),
    ...mine.map((path) => ({ person: manager, path })),
    ...[
      ...hrs,
      ...cycles.map((id) => `/cycles/${id}`),
      ...flows.map((id) => `/flows/${id}/1`),
      `/people/${employee.personId}`,
      '/people/import',
    ].map((path) => ({ person: hr, path })),
    ...['/audit', ...reviews.slice(-1).map((id) => `/audit/reviews/${id}?at=3`)].map((path) => ({
      person: auditor,
      path,
    })),
    ...(await tasksOf(company)),
  ];
};

const expectSound = async (page: Page, where: string): Promise<void> => {
  await expect(page.getByRole('status', { name: /正在加载|Loading/u })).toHaveCount(0);
  await expect(page.getByRole('main').locator('.ant-alert-error'), where).toHaveCount(0);
  await expectNoSidewaysScroll(page, where);
  await expectAccessible(page, where);
  const said = (await page.getByRole('main').innerText()).replaceAll(/\s+/gu, ' ');
  expect(said, where).not.toMatch(/undefined|\[object|NaN|Invalid Date/u);
  // A replay shows what is stored; nowhere else is an id a word.
  if (!where.includes('/audit/')) expect(said, where).not.toMatch(uuid);
};

const walk = async (page: Page, company: Company): Promise<void> => {
  let before: Persona | undefined;
  for (const { person, path } of await stopsOf(company)) {
    if (before?.personId === person.personId) await page.goto(path);
    else await openAs(page, person, path);
    before = person;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(page, `${person.name} ${path}`);
  }
};

test('every page is accessible and whole, at a desk and in Chinese', async ({ page, company }) => {
  test.setTimeout(15 * 60_000);
  await walk(page, company);
});

test.describe('on a phone', () => {
  test.use({ locale: 'en-GB', viewport: { width: 375, height: 740 } });

  test('every page is accessible and whole, and in English', async ({ page, company }) => {
    test.setTimeout(15 * 60_000);
    await walk(page, company);
  });

  test('what does not fit beside the thumb is one tap further', async ({ page, company }) => {
    const [first] = company.personas;
    if (first === undefined) throw new Error('The demonstration has no people.');
    await openAs(page, first, '/inbox');
    await page.getByRole('button', { name: 'More' }).click();
    const sheet = page.getByRole('dialog', { name: 'More' });
    await expectAccessible(page, 'more');
    await sheet.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(sheet).toBeHidden();
  });
});
