import type { OpenedCalibration } from '../calibration/index.js';
import { refuse } from '../kernel/index.js';
import type { Refusal } from '../kernel/index.js';
import type { Actor } from './access.js';

/** How somebody stands to a session; none means that to them it does not exist. */
export type CalibrationRelation = 'panel' | 'operator' | 'auditor';

export type CalibrationAct = 'move' | 'lock' | 'unlock';

export const relationToCalibration = (
  actor: Actor,
  { panel }: OpenedCalibration,
): CalibrationRelation | undefined => {
  if (panel.some(({ assignee }) => assignee === actor.person)) return 'panel';
  if (actor.roles.includes('hrOperator')) return 'operator';
  return actor.roles.includes('auditor') ? 'auditor' : undefined;
};

/**
 * What somebody may do in a session as it stands. Whoever sits on the panel decides; where the
 * flow found nobody to sit there, HR does, or the reviews would wait for ever.
 */
export const actsOnCalibration = (
  actor: Actor,
  session: OpenedCalibration,
): readonly CalibrationAct[] => {
  const isOperator = actor.roles.includes('hrOperator');
  const isPanel = relationToCalibration(actor, session) === 'panel';
  if (session.status === 'locked') return isOperator && !session.hasFlowedBack ? ['unlock'] : [];
  return isPanel || (isOperator && session.panel.length === 0) ? ['move', 'lock'] : [];
};

/** Asked first of every act in a session; strangers hear that there is none. */
export const mayCalibrate = (
  actor: Actor,
  session: OpenedCalibration,
  act: CalibrationAct,
): Refusal | undefined => {
  const relation = relationToCalibration(actor, session);
  if (relation === undefined) return refuse('CALIBRATION.UNKNOWN');
  const isOperator = actor.roles.includes('hrOperator');
  const isAllowed =
    act === 'unlock' ? isOperator : relation === 'panel' || (isOperator && isUnseated(session));
  return isAllowed ? undefined : refuse('ACCESS.DENIED', { act });
};

const isUnseated = ({ panel }: OpenedCalibration): boolean => panel.length === 0;
