import type { ViewTable } from '../rows/index.js';

/** One row for each calibration session. */
export const calibrationTable: ViewTable = {
  name: 'calibration',
  columns: {
    calibration_id: 'text',
    cycle_id: 'text',
    block: 'text',
    group_id: 'text',
    status: 'text',
    opened_at: 'timestamptz',
  },
  key: ['calibration_id'],
  indexes: [['cycle_id', 'block', 'group_id']],
};

/** One row for each card on a table: whether it was moved and whether its result went back. */
export const calibrationCardTable: ViewTable = {
  name: 'calibration_card',
  columns: {
    calibration_id: 'text',
    review_id: 'text',
    is_moved: 'boolean',
    is_carried: 'boolean',
  },
  key: ['calibration_id', 'review_id'],
  indexes: [['review_id']],
};

/** One row for each seat on a panel. It asks for work as long as its session is open. */
export const calibrationSeatTable: ViewTable = {
  name: 'calibration_seat',
  columns: {
    calibration_id: 'text',
    person: 'text',
    task_id: 'text',
    opened_at: 'timestamptz',
  },
  key: ['calibration_id', 'person'],
  indexes: [['person'], ['task_id']],
};
