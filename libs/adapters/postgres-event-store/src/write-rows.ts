import type { RowChange } from '@reprise/read-models/rows';
import type { ClientBase } from 'pg';
import { rowStatements } from './row-statements.js';

/** Writes view rows alone, where no events go with them: a rebuild. */
export const writeRows = async (
  client: ClientBase,
  changes: readonly RowChange[],
): Promise<void> => {
  for (const { sql, values } of rowStatements(changes)) {
    await client.query({ text: sql(1, 'true'), values: [...values] });
  }
};
