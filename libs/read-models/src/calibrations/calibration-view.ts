import type { BaselineCard, CalibrationEvent } from '@reprise/domain/calibration';
import { decode } from '@reprise/events/codec';
import type { InlineView, Row, RowChange } from '../rows/index.js';
import {
  calibrationCardTable,
  calibrationSeatTable,
  calibrationTable,
} from './calibration-tables.js';

const PREFIX = 'calibration-';

/** Calibration sessions, the cards on their tables and the seats of their panels, as rows. */
export const calibrationView: InlineView = {
  tables: [calibrationTable, calibrationCardTable, calibrationSeatTable],
  project: (event) =>
    event.stream.startsWith(PREFIX)
      ? projectCalibration(event.stream.slice(PREFIX.length), decode('calibration', event))
      : [],
};

const projectCalibration = (id: string, event: CalibrationEvent): readonly RowChange[] => {
  switch (event.type) {
    case 'CalibrationOpened':
      return opened(id, event);
    case 'CardsAdmitted':
      return [...event.cards.map(put(id)), patch(id, { status: 'open' })];
    case 'CardsWithdrawn': {
      const dropped = event.reviewIds.map((reviewId) => drop(id, reviewId));
      return event.isOver ? [...dropped, patch(id, { status: 'locked' })] : dropped;
    }
    // Whether an earlier move still stands after an undone one is not asked: the card was moved.
    case 'MoveUndone':
    case 'MoveProposed':
    case 'MoveBacked':
    case 'MoveOpposed':
    case 'MemberRecused':
    case 'QuotaExtended':
    case 'BranchOpened':
    case 'BranchMoved':
    case 'BranchAdopted':
    case 'BranchDropped':
    case 'AggregateReleased':
      return [];
    case 'CardMoved':
      return [patchCard(id, event.reviewId, { is_moved: true })];
    case 'CalibrationLocked':
      return [patch(id, { status: 'locked' })];
    case 'CalibrationUnlocked':
      return [patch(id, { status: 'open' })];
    case 'ResultsCarried':
      return [...event.applied, ...event.missed].map((reviewId) =>
        patchCard(id, reviewId, { is_carried: true }),
      );
  }
};

const opened = (
  id: string,
  event: Extract<CalibrationEvent, { readonly type: 'CalibrationOpened' }>,
): readonly RowChange[] => {
  const { cycleId, block, group, at } = event;
  const session = { calibration_id: id, cycle_id: cycleId, block, group_id: group };
  return [
    { op: 'put', table: calibrationTable, row: { ...session, status: 'open', opened_at: at } },
    ...event.baseline.map(put(id)),
    ...event.tasks.map(({ taskId, assignee }): RowChange => {
      const row = { calibration_id: id, person: assignee, task_id: taskId, opened_at: at };
      return { op: 'put', table: calibrationSeatTable, row };
    }),
  ];
};

const put =
  (id: string) =>
  ({ reviewId }: BaselineCard): RowChange => {
    const row = { calibration_id: id, review_id: reviewId, is_moved: false, is_carried: false };
    return { op: 'put', table: calibrationCardTable, row };
  };

const drop = (id: string, reviewId: string): RowChange => ({
  op: 'drop',
  table: calibrationCardTable,
  key: { calibration_id: id, review_id: reviewId },
});

const patch = (id: string, set: Row): RowChange => ({
  op: 'patch',
  table: calibrationTable,
  key: { calibration_id: id },
  set,
});

const patchCard = (id: string, reviewId: string, set: Row): RowChange => ({
  op: 'patch',
  table: calibrationCardTable,
  key: { calibration_id: id, review_id: reviewId },
  set,
});
