import { accept, refuse } from '../kernel/index.js';
import type { Decision, PersonId } from '../kernel/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { OpenedCalibration } from './calibration-state.js';
import { sayOn, touch } from './may-touch.js';
import type { BackMove, OpposeMove } from './table-commands.js';

/**
 * Whether a move has the agreement it needs. The denominator is the members of the panel who have
 * a say on this card: whoever is recused from it left it.
 */
export const isAgreed = (
  backedBy: readonly PersonId[],
  having: readonly PersonId[],
  decides: OpenedCalibration['decides'] = 'anyone',
): boolean => {
  const backing = having.filter((each) => backedBy.includes(each)).length;
  switch (decides) {
    case 'anyone':
      return true;
    case 'majority':
      return backing * 2 > having.length || having.length === 0;
    case 'consensus':
      return backing === having.length;
  }
};

/** Agrees with a proposed move; the one who completes the agreement makes it. */
export const backMove = (
  command: BackMove,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  const card = touch(command, state);
  if ('kind' in card) return card;
  const { proposal } = card;
  if (proposal === undefined) return refuse('CARD.NO_PROPOSAL');
  const { reviewId, by, at } = command;
  if (proposal.backedBy.includes(by)) return accept();
  const backed = { type: 'MoveBacked', reviewId, by, at } as const;
  const { to, reason } = proposal;
  return isAgreed([...proposal.backedBy, by], sayOn(card, state), state.decides)
    ? accept<CalibrationEvent>(backed, {
        ...{ type: 'CardMoved', reviewId, from: card.band, to, reason },
        ...{ by: proposal.by, at },
      })
    : accept<CalibrationEvent>(backed);
};

/** Speaks against a proposed move, with a reason: it is off the table, and may be proposed again. */
export const opposeMove = (
  command: OpposeMove,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  const card = touch(command, state);
  if ('kind' in card) return card;
  if (card.proposal === undefined) return refuse('CARD.NO_PROPOSAL');
  if (command.reason.trim() === '') return refuse('CARD.REASON_MISSING');
  const { reviewId, reason, by, at } = command;
  return accept({ type: 'MoveOpposed', reviewId, reason, by, at });
};
