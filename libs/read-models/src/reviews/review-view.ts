import { decode } from '@reprise/events/codec';
import type { InlineView } from '../rows/index.js';
import { projectReview } from './review.projection.js';
import { dueTable } from '../dues/index.js';
import { reviewTable, stepTable, taskTable } from './review-tables.js';

const PREFIX = 'review-';

/** Reviews, their steps, their tasks and their dues, as rows. */
export const reviewView: InlineView = {
  tables: [reviewTable, stepTable, taskTable, dueTable],
  project: (event) =>
    event.stream.startsWith(PREFIX)
      ? projectReview(event.stream.slice(PREFIX.length), decode('review', event))
      : [],
};
