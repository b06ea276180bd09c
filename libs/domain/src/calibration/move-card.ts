import { accept, refuse } from '../kernel/index.js';
import type { Decision, Refusal } from '../kernel/index.js';
import type { MoveCard } from './calibration-commands.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';
import { sayOn, touch } from './may-touch.js';
import { isAgreed } from './proposals.js';

/** Puts a card into another band, with a reason, over the very card the person saw. */
export const moveCard = (
  command: MoveCard,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  const card = touch(command, state);
  if ('kind' in card) return card;
  const refusal = refusedTarget(command, state);
  if (refusal !== undefined) return refusal;
  return card.band === command.to ? accept() : accept(moveOf(command, card, state));
};

type Move = Pick<MoveCard, 'reviewId' | 'to' | 'reason' | 'by' | 'at'>;

/** The move itself, or a proposal where the panel decides together and one is not enough. */
export const moveOf = (
  { reviewId, to, reason, by, at }: Move,
  card: CardState,
  state: OpenedCalibration,
): CalibrationEvent => {
  const move = { reviewId, to, reason, by, at };
  return isAgreed([by], sayOn(card, state), state.decides)
    ? { type: 'CardMoved', from: card.band, ...move }
    : { type: 'MoveProposed', ...move };
};

export const refusedTarget = (
  { to, reason }: Pick<MoveCard, 'to' | 'reason'>,
  { bands }: OpenedCalibration,
): Refusal | undefined => {
  if (!bands.includes(to)) return refuse('CARD.UNKNOWN_BAND', { band: to });
  return reason.trim() === '' ? refuse('CARD.REASON_MISSING') : undefined;
};
