import { accept, refuse } from '../kernel/index.js';
import type { Decision, Refusal } from '../kernel/index.js';
import type { MoveCard } from './calibration-commands.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';

/** Puts a card into another band, with a reason, over the very card the person saw. */
export const moveCard = (
  command: MoveCard,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  const card = state.cards.get(command.reviewId);
  if (card === undefined) return refuse('CARD.UNKNOWN');
  const refusal = refusedMove(command, card, state);
  if (refusal !== undefined) return refusal;
  const { reviewId, to, reason, by, at } = command;
  return card.band === to
    ? accept()
    : accept({ type: 'CardMoved', reviewId, from: card.band, to, reason, by, at });
};

const refusedMove = (
  { to, reason, by, revision }: MoveCard,
  card: CardState,
  { bands }: OpenedCalibration,
): Refusal | undefined => {
  if (card.isCarried) return refuse('CARD.CARRIED');
  // Whoever decides in the session may be one of those compared: never on themselves.
  if (card.subject === by) return refuse('CARD.OWN');
  if (!bands.includes(to)) return refuse('CARD.UNKNOWN_BAND', { band: to });
  if (reason.trim() === '') return refuse('CARD.REASON_MISSING');
  return card.revision === revision ? undefined : stale(card, revision);
};

const stale = ({ revision, moves }: CardState, expected: number): Refusal =>
  refuse('CARD.STALE', {
    expected: String(expected),
    actual: String(revision),
    by: moves.at(-1)?.by ?? '',
  });
