import type { ViewTable } from '../rows/index.js';

/** One row for each improvement or development plan, without anything personal. */
export const planTable: ViewTable = {
  name: 'plan',
  columns: {
    plan_id: 'text',
    kind: 'text',
    review_id: 'text',
    cycle_id: 'text',
    subject: 'text',
    owner: 'text',
    from_on: 'text',
    to_on: 'text',
    status: 'text',
    outcome: 'text',
  },
  key: ['plan_id'],
  indexes: [['subject'], ['owner', 'status'], ['review_id'], ['cycle_id', 'status']],
};

/** One row for each task of a plan that was ever opened; its assignee is the plan's owner. */
export const planTaskTable: ViewTable = {
  name: 'plan_task',
  columns: {
    task_id: 'text',
    plan_id: 'text',
    kind: 'text',
    assignee: 'text',
    opened_at: 'timestamptz',
    due_at: 'timestamptz',
    status: 'text',
  },
  key: ['task_id'],
  indexes: [['assignee', 'status'], ['plan_id']],
};
