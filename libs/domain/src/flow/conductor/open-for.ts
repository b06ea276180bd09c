import type { StepKey } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import { askAgain } from './ask-again.js';
import { findAssignees } from './assignees.js';
import type { Short } from './assignees.js';
import { letSubstitutesAct } from './delegation.js';
import { flagOnce } from './flag-once.js';
import { addTask, openStep } from './open-step.js';
import type { Opening } from './open-step.js';
import type { Shortage } from './participants.js';
import type { Arrival } from './progress.js';
import type { Run } from './run.js';

interface OpeningFor extends Omit<Opening, 'assignees' | 'chosen'> {
  readonly who: string | readonly string[];
}

/**
 * Opens a step for whom its participants find. For nobody it is skipped, unless the flow says to
 * ask the nominator again, or to wait until HR names somebody.
 */
export const openFor = (run: Run, { who, ...opening }: OpeningFor): void => {
  const { key, node, scope } = opening;
  const { assignees, short, chosen } = findAssignees({ run, node, scope }, who);
  const isNobody = assignees.length === 0;
  if (isNobody && short.some((each) => askAgain({ run, node, scope, key }, each))) return;
  const waits = isNobody && short.some(({ rule }) => rule === 'ask HR');
  if (isNobody && !waits)
    run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
  else {
    openStep(run, { ...opening, assignees, chosen });
    letSubstitutesAct(run, key);
  }
  for (const each of short) flagShort(run, key, each);
};

/** A step that waits for HR takes whom the flow finds after all; who has it now. */
export const seekFor = (
  { run, node, scope, key }: Pick<Arrival<Node['kind']>, 'run' | 'node' | 'scope' | 'key'>,
  { who, kind }: { readonly who: OpeningFor['who']; readonly kind: string },
): void => {
  const step = run.state.steps.get(key);
  if (step === undefined || step.tasks.length > 0) return;
  for (const { person, role } of findAssignees({ run, node, scope }, who).assignees) {
    addTask(run, step, { person, role, kind });
  }
};

/** Shortages that somebody is to hear of; a step that is merely skipped is nobody's concern. */
const IS_FLAGGED: Readonly<Record<Shortage, boolean>> = {
  skip: false,
  'block launch': true,
  'proceed flagged': true,
  'next level': true,
  'ask HR': true,
  'ask again': true,
};

/** Nobody or too few, and the flow says that it matters. */
export const flagShort = (run: Run, key: StepKey, { role, rule, found }: Short): void => {
  if (!IS_FLAGGED[rule]) return;
  flagOnce(run, key, `${found === 0 ? 'nobody' : 'too few'} found for: ${role}`);
};
