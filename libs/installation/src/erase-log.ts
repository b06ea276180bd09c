import pg from 'pg';
import { LOG_SCHEMA } from './open-installation.js';

/**
 * Erases the log and every view of it, for good. There is one use for this: a demonstration whose
 * making was interrupted, before anybody could add a word to it. Nothing else may ever call it.
 */
export const eraseLog = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(`drop schema if exists ${LOG_SCHEMA} cascade`);
  } finally {
    await client.end();
  }
};
