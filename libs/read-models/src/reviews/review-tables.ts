import type { ViewTable } from '../rows/index.js';

/** One row for each review: where it stands, without anything personal. */
export const reviewTable: ViewTable = {
  name: 'review',
  columns: {
    review_id: 'text',
    cycle_id: 'text',
    subject: 'text',
    unit: 'text',
    cohort: 'bigint',
    status: 'text',
    stage: 'text',
    outcome: 'text',
    flow_digest: 'text',
    /** Its clocks rest because the whole cycle does. */
    is_paused: 'boolean',
  },
  key: ['review_id'],
  indexes: [['cycle_id', 'status'], ['subject'], ['cycle_id', 'unit']],
};

/** One row for each step of a review, for progress, gates and stuck people. */
export const stepTable: ViewTable = {
  name: 'step',
  edition: 2,
  columns: {
    review_id: 'text',
    step: 'text',
    block: 'text',
    kind: 'text',
    stage: 'text',
    iteration: 'bigint',
    status: 'text',
    outcome: 'text',
    opened_at: 'timestamptz',
    due_at: 'timestamptz',
    closed_at: 'timestamptz',
    joins_of: 'text',
    joins_group: 'text',
    joins_passed: 'text',
  },
  key: ['review_id', 'step'],
  indexes: [['block', 'status']],
};

/**
 * One row for each task. A task counts as open while its step is open in the same iteration: the
 * step's row says so, and when it is due, so that closing a step need not visit its tasks.
 */
export const taskTable: ViewTable = {
  name: 'task',
  edition: 2,
  columns: {
    task_id: 'text',
    review_id: 'text',
    step: 'text',
    block: 'text',
    stage: 'text',
    kind: 'text',
    assignee: 'text',
    role: 'text',
    iteration: 'bigint',
    opened_at: 'timestamptz',
    status: 'text',
  },
  key: ['task_id'],
  indexes: [
    ['assignee', 'status'],
    ['review_id', 'step'],
  ],
};
