import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { OpenGate } from './cycle-commands.js';
import type { CycleEvent } from './cycle-events.js';
import type { LaunchedCycle } from './cycle-state.js';

/**
 * Opens a gate for a group once: on a complete count, or by hand with a reason. Whoever comes
 * later finds it open; a review reopened behind it does not close it.
 */
export const openGate = (
  { type: _, ...opening }: OpenGate,
  { gates, status }: LaunchedCycle,
): Decision<CycleEvent> => {
  // Reviews still to be opened are not in the count, and would be passed over.
  if (status === 'launching') return refuse('CYCLE.STILL_LAUNCHING');
  if (gates.some((open) => open.gate === opening.gate && open.group === opening.group))
    return accept();
  if (opening.denominator === 0) return refuse('GATE.NOBODY_BEFORE', { gate: opening.gate });
  const refusal = opening.because === 'by hand' ? byHand(opening) : counted(opening);
  return refusal ?? accept({ type: 'GateOpened', ...opening });
};

type Opening = Omit<OpenGate, 'type'>;

const byHand = ({ reason = '' }: Opening) =>
  reason.trim() === '' ? refuse('CYCLE.REASON_MISSING') : undefined;

const counted = ({ numerator, denominator }: Opening) =>
  numerator < denominator
    ? refuse('GATE.NOT_COMPLETE', {
        numerator: String(numerator),
        denominator: String(denominator),
      })
    : undefined;
