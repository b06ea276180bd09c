import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { OpenedCalibration } from './calibration-state.js';
import type { RecuseMember } from './table-commands.js';

/** From then on the cards are not there for this member, and they leave every count of votes. */
export const recuseMember = (
  { person, reviewIds, reason, by, at }: RecuseMember,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  if (!state.panel.some(({ assignee }) => assignee === person))
    return refuse('CALIBRATION.NOT_ON_PANEL');
  if (reason.trim() === '') return refuse('CALIBRATION.REASON_MISSING');
  if (reviewIds.some((id) => !state.cards.has(id))) return refuse('CARD.UNKNOWN');
  const fresh = reviewIds.filter((id) => state.cards.get(id)?.recused?.includes(person) !== true);
  return fresh.length === 0
    ? accept()
    : accept({ type: 'MemberRecused', person, reviewIds: fresh, reason, by, at });
};
