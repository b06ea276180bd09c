import type { ViewTable } from '../rows/index.js';

/** One row for each review that counts towards a quota: where its result is counted. */
export const quotaResultTable: ViewTable = {
  name: 'quota_result',
  columns: { quota_id: 'text', review_id: 'text' },
  key: ['quota_id', 'review_id'],
  indexes: [['review_id']],
};
