import { decode } from '@reprise/events/codec';
import type { InlineView, RowChange } from '../rows/index.js';
import { quotaResultTable } from './quota-tables.js';

const PREFIX = 'quota-';

/** Which reviews count towards which quota. */
export const quotaView: InlineView = {
  tables: [quotaResultTable],
  project: (stored) => {
    if (!stored.stream.startsWith(PREFIX)) return [];
    const id = stored.stream.slice(PREFIX.length);
    const event = decode('quota', stored);
    switch (event.type) {
      case 'ResultsCounted':
        return event.results.map(({ reviewId }) => put(id, reviewId));
      case 'ResultsUncounted':
        return event.reviewIds.map((reviewId) => drop(id, reviewId));
      case 'QuotaOpened':
      case 'QuotaExceptionApproved':
        return [];
    }
  },
};

const put = (id: string, reviewId: string): RowChange => ({
  op: 'put',
  table: quotaResultTable,
  row: { quota_id: id, review_id: reviewId },
});

const drop = (id: string, reviewId: string): RowChange => ({
  op: 'drop',
  table: quotaResultTable,
  key: { quota_id: id, review_id: reviewId },
});
