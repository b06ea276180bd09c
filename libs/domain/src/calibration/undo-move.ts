import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { OpenedCalibration } from './calibration-state.js';
import { touch } from './may-touch.js';
import type { UndoMove } from './table-commands.js';

/**
 * Takes the last move of a card back, by whoever made it or leads the session: anybody else moves
 * it again, with a reason. Both stay in the record.
 */
export const undoMove = (
  command: UndoMove,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  const card = touch(command, state);
  if ('kind' in card) return card;
  const last = card.moves.at(-1);
  if (last === undefined) return refuse('CARD.NOT_MOVED');
  const { reviewId, by, at } = command;
  const leads = state.facilitators?.includes(by) === true;
  if (last.by !== by && !leads) return refuse('CARD.MOVED_BY_ANOTHER');
  return accept({ type: 'MoveUndone', reviewId, from: card.band, to: last.from, by, at });
};
