import type { Installation } from '@reprise/installation';
import { inlineViews } from '@reprise/installation';

const TABLES = inlineViews.flatMap(({ tables }) => tables);

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every view, in the order of its key. */
export const rowsOfViews = async ({ pool }: Pick<Installation, 'pool'>): Promise<Rows> => {
  const rows: Record<string, readonly unknown[]> = {};
  for (const { name, key } of TABLES) {
    const found = await pool.query(`select * from log.${name} order by ${key.join(', ')}`);
    rows[name] = found.rows;
  }
  return rows;
};

export const dropViews = async ({ pool }: Pick<Installation, 'pool'>): Promise<void> => {
  await pool.query(`drop table ${TABLES.map(({ name }) => `log.${name}`).join(', ')}`);
};
