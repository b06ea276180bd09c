import { dateOf } from '../../calendar/index.js';
import { ABSENT } from '../../facts/index.js';
import type { Period } from '../../facts/index.js';
import type { PersonId } from '../../kernel/index.js';
import type { Participant } from '../language/index.js';
import type { Run } from './run.js';

/** The period of the review as far as it has passed: nobody has served a day that is still ahead. */
export const untilToday = (run: Run): Period => {
  const today = dateOf(run.now, run.flow.document.zone);
  const { from, to } = run.state.period;
  return { from, to: to < today ? to : today };
};

/** On how many days of the period each of those who led the subject did so. */
export const daysLed = (run: Run, line: number | 'dotted'): ReadonlyMap<PersonId, number> => {
  const leading = { subject: run.state.subject, line, period: untilToday(run) };
  const known = run.known(run.facts.served(leading), { fact: 'served', ...leading });
  return known === ABSENT ? new Map() : known;
};

/** From how many days on somebody counts where all who led do it; nothing where only one does. */
export const daysToCount = (changed: Participant['changed']): number | undefined => {
  if (typeof changed === 'object') return changed.bothAfter;
  return changed === 'both' ? 1 : undefined;
};
