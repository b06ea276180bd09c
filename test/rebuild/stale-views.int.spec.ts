import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { Installation as Scenario } from '@reprise/testing/scenario';
import { dropViews, rowsOfViews } from '../parts/views.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await temporaryPostgres();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
});

/** What a process of another version, or somebody with a client, left behind. */
const left: Readonly<Record<string, (installation: Installation) => Promise<unknown>>> = {
  'an earlier version of a view': ({ pool }) =>
    pool.query(`
      alter table log.review drop column unit cascade;
      update log.view_shape set shape = 'as it was' where name = 'review'`),
  'rows of an earlier edition, in the same columns': ({ pool }) =>
    pool.query(`
      delete from log.task;
      update log.view_shape set shape = replace(shape, 'edition 2', 'edition 1')
       where name = 'task'`),
  'rows of before shapes were kept': ({ pool }) =>
    pool.query('delete from log.task; delete from log.view_shape'),
  'no views at all': dropViews,
};

it('a start makes views anew that are not what the events say, whoever else starts', async () => {
  const first = await openInstallation(postgres.connectionString);
  const scenario = new Scenario(first.store, first.joins);
  await scenario.launch(6);
  const rows = await rowsOfViews(first);
  await first.close();
  for (const [what, leave] of Object.entries(left)) {
    const before = await openInstallation(postgres.connectionString);
    await leave(before);
    await before.close();
    const both = await Promise.all([1, 2].map(() => openInstallation(postgres.connectionString)));
    for (const installation of both) {
      expect({ what, rows: await rowsOfViews(installation) }).toEqual({ what, rows });
      await installation.close();
    }
  }
}, 60_000);
