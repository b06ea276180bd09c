import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { AdmitCards, OpenCalibration, WithdrawCards } from './calibration-commands.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';

export const openCalibration = ({
  type: _,
  ...session
}: OpenCalibration): Decision<CalibrationEvent> =>
  session.baseline.length === 0
    ? refuse('CALIBRATION.EMPTY')
    : accept({ type: 'CalibrationOpened', ...session });

export const isUndecided = ({ isCarried }: CardState): boolean => !isCarried;

/**
 * Latecomers sit down at an open table. Once everything went back they open it again, with the
 * earlier cards lying still: a second session would count its quotas without them. While results
 * are on their way back, they wait.
 */
export const admitCards = (
  { cards, at }: AdmitCards,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  const undecided = [...state.cards.values()].filter(isUndecided);
  if (state.status === 'locked' && undecided.length > 0) return refuse('CALIBRATION.LOCKED');
  const seated = new Set(undecided.map(({ reviewId }) => reviewId));
  const fresh = cards.filter(({ reviewId }) => !seated.has(reviewId));
  return fresh.length === 0 ? accept() : accept({ type: 'CardsAdmitted', cards: fresh, at });
};

/** Takes cards off an open table; with the last undecided one the session is over. */
export const withdrawCards = (
  { reviewIds, at }: WithdrawCards,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  const undecided = [...state.cards.values()].filter(isUndecided);
  const wanted = new Set(reviewIds);
  const gone = undecided.filter(({ reviewId }) => wanted.has(reviewId));
  if (gone.length === 0) return accept();
  const isOver = gone.length === undecided.length;
  const withdrawn = gone.map(({ reviewId }) => reviewId);
  return accept({ type: 'CardsWithdrawn', reviewIds: withdrawn, isOver, at });
};
