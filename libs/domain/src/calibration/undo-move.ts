import { accept, refuse } from '../kernel/index.js';
import type { Decision, PersonId, Refusal } from '../kernel/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';
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
  const { reviewId, by, at } = command;
  const last = undoable(card, state, by);
  if ('kind' in last) return last;
  return accept({ type: 'MoveUndone', reviewId, from: card.band, to: last.from, by, at });
};

/** Whether somebody could take back the last move of a card as it stands. */
export const mayUndo = (
  { reviewId, revision }: CardState,
  state: OpenedCalibration,
  by: PersonId,
): boolean => {
  const card = touch({ reviewId, revision, by }, state);
  return !('kind' in card) && !('kind' in undoable(card, state, by));
};

const undoable = (
  { moves }: CardState,
  { facilitators }: OpenedCalibration,
  by: PersonId,
): CardState['moves'][number] | Refusal => {
  const last = moves.at(-1);
  if (last === undefined) return refuse('CARD.NOT_MOVED');
  const leads = facilitators?.includes(by) === true;
  return last.by === by || leads ? last : refuse('CARD.MOVED_BY_ANOTHER');
};
