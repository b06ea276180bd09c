import type { OpenedCalibration } from '../calibration/index.js';
import { refuse } from '../kernel/index.js';
import type { Refusal } from '../kernel/index.js';
import type { Actor } from './access.js';

/** How somebody stands to a session; none means that to them it does not exist. */
export type CalibrationRelation = 'panel' | 'operator' | 'auditor';

export type CalibrationAct =
  'move' | 'lock' | 'recuse' | 'unlock' | 'recuse others' | 'approve' | 'publish';

export const relationToCalibration = (
  actor: Actor,
  { panel }: OpenedCalibration,
): CalibrationRelation | undefined => {
  if (panel.some(({ assignee }) => assignee === actor.person)) return 'panel';
  if (actor.roles.includes('hrOperator')) return 'operator';
  return actor.roles.includes('auditor') ? 'auditor' : undefined;
};

/**
 * What somebody may do in a session as it stands. Whoever sits on the panel decides, on everybody
 * they are not recused from; where the flow found nobody to sit there, HR does, or the reviews
 * would wait for ever. HR opens it again, keeps members away from cards, and approves what goes
 * beyond a quota, but only where they have no seat themselves.
 */
export const actsOnCalibration = (
  actor: Actor,
  session: OpenedCalibration,
): readonly CalibrationAct[] => {
  if (session.status === 'locked')
    return isOperator(actor) ? [session.hasFlowedBack ? 'publish' : 'unlock'] : [];
  const acts: readonly CalibrationAct[] = ['move', 'lock', 'recuse', 'recuse others', 'approve'];
  return acts.filter((act) => isAllowed(actor, session, act) && isTheirs(actor, session, act));
};

/** Only who leads a session sees that they may lock it. */
const isTheirs = (
  { person }: Actor,
  { facilitators = [], panel }: OpenedCalibration,
  act: CalibrationAct,
): boolean => {
  if (act === 'recuse others') return panel.length > 0;
  return act !== 'lock' || facilitators.length === 0 || facilitators.includes(person);
};

const isOperator = ({ roles }: Actor): boolean => roles.includes('hrOperator');

const isAllowed = (actor: Actor, session: OpenedCalibration, act: CalibrationAct): boolean => {
  const isPanel = session.panel.some(({ assignee }) => assignee === actor.person);
  switch (act) {
    case 'move':
    case 'lock':
      return isPanel || (isOperator(actor) && session.panel.length === 0);
    case 'recuse':
      return isPanel;
    case 'unlock':
    case 'publish':
      return isOperator(actor);
    case 'recuse others':
    case 'approve':
      return isOperator(actor) && !isPanel;
  }
};

/** Asked first of every act in a session; strangers hear that there is none. */
export const mayCalibrate = (
  actor: Actor,
  session: OpenedCalibration,
  act: CalibrationAct,
): Refusal | undefined => {
  if (relationToCalibration(actor, session) === undefined) return refuse('CALIBRATION.UNKNOWN');
  return isAllowed(actor, session, act) ? undefined : refuse('ACCESS.DENIED', { act });
};
