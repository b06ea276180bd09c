import { accept, refuse } from '../kernel/index.js';
import type { Decision, PersonId } from '../kernel/index.js';
import { isBroken } from '../quotas/index.js';
import type { CarryResults, LockCalibration, UnlockCalibration } from './calibration-commands.js';
import { brokenRule } from './broken-rule.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';
import { balanceFigures, quotaFigures } from './quota-figures.js';
import { isUndecided } from './seat-cards.js';

/**
 * Fixes what the table says. A binding quota that does not hold refuses, and so does a balance or
 * a check; what only advises in a group this small is noted.
 */
export const lockCalibration = (
  { by, at, reason = '' }: LockCalibration,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  if (!mayLead(state, by)) return refuse('CALIBRATION.NOT_FACILITATOR');
  if ([...state.cards.values()].some(isTalkedAbout)) return refuse('CALIBRATION.MOVES_UNDECIDED');
  const broken = brokenRule(state, reason);
  if (broken !== undefined) return broken;
  const results = [...state.cards.values()]
    .filter(isUndecided)
    .map(({ reviewId, band }) => ({ reviewId, band }));
  const unbalanced = balanceFigures(state).filter(({ holds }) => !holds);
  return accept({
    ...{ type: 'CalibrationLocked', by, at, results },
    advice: quotaFigures(state).filter(isBroken),
    ...(unbalanced.length === 0 ? {} : { unbalanced }),
    ...(reason.trim() === '' ? {} : { reason }),
  });
};

const isTalkedAbout = ({ proposal }: CardState): boolean => proposal !== undefined;

/** A facilitator who is not there, because the flow found nobody, keeps no session open. */
const mayLead = ({ facilitators = [] }: OpenedCalibration, by: PersonId): boolean =>
  facilitators.length === 0 || facilitators.includes(by);

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
