import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { CarryResults, LockCalibration, UnlockCalibration } from './calibration-commands.js';
import type { CalibrationEvent, QuotaFigure } from './calibration-events.js';
import type { OpenedCalibration } from './calibration-state.js';
import { isExceeded, quotaFigures } from './quota-figures.js';
import { isUndecided } from './seat-cards.js';

/** Fixes what the table says. A binding quota that is exceeded refuses; an advising one is noted. */
export const lockCalibration = (
  { by, at }: LockCalibration,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  const exceeded = quotaFigures(state).filter(isExceeded);
  const broken = exceeded.find(({ isBinding }) => isBinding);
  if (broken !== undefined) return refuse('CALIBRATION.QUOTA_EXCEEDED', detailOf(broken));
  const results = [...state.cards.values()]
    .filter(isUndecided)
    .map(({ reviewId, band }) => ({ reviewId, band }));
  return accept({ type: 'CalibrationLocked', by, at, results, advice: exceeded });
};

const detailOf = ({ bands, allowed, actual }: QuotaFigure): Readonly<Record<string, string>> => ({
  band: bands.join(', '),
  allowed: String(allowed),
  actual: String(actual),
});

/**
 * Opens a locked table again, as long as no result went back. Afterwards people may have been
 * told, so a change is an appeal or a correction of that one review, in the open.
 */
export const unlockCalibration = (
  { by, at, reason }: UnlockCalibration,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'open') return refuse('CALIBRATION.NOT_LOCKED');
  if (state.hasFlowedBack || ![...state.cards.values()].some(isUndecided))
    return refuse('CALIBRATION.RESULTS_CARRIED');
  if (reason.trim() === '') return refuse('CALIBRATION.REASON_MISSING');
  return accept({ type: 'CalibrationUnlocked', by, at, reason });
};

/** Results leave in the same append as the reviews they go to: an unlock comes before, or never. */
export const carryResults = (
  { applied, missed, at }: CarryResults,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'open') return refuse('CALIBRATION.NOT_LOCKED');
  const known = [...applied, ...missed].every((id) => state.cards.has(id));
  if (!known) return refuse('CARD.UNKNOWN');
  return applied.length + missed.length === 0
    ? accept()
    : accept({ type: 'ResultsCarried', applied, missed, at });
};
