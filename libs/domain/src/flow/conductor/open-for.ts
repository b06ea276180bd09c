import type { StepKey } from '../../review/record/index.js';
import { flagOnce } from './flag-once.js';
import { openStep } from './open-step.js';
import type { Opening } from './open-step.js';
import { findAssignees } from './participants.js';
import type { Run } from './run.js';

interface OpeningFor extends Omit<Opening, 'assignees'> {
  readonly who: string | readonly string[];
}

/** Opens a step for whom its participants find; for nobody it is skipped. */
export const openFor = (run: Run, { who, ...opening }: OpeningFor): void => {
  const { key, node, scope } = opening;
  const { assignees, missed } = findAssignees({ run, node, scope }, who);
  if (assignees.length > 0) openStep(run, { ...opening, assignees });
  else run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
  for (const role of missed) flagMissed(run, key, role);
};

/** The flow was not to be launched without these people, and they are gone since. */
export const flagMissed = (run: Run, key: StepKey, role: string): void =>
  flagOnce(run, key, `nobody found for: ${role}`);
