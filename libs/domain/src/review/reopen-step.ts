import { refuse } from '../kernel/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { restsOn, staleMark } from '../flow/conductor/index.js';
import type { ReopenStep, SkipStep } from './change-commands.js';
import type { DecideOn } from './decisions.js';
import type { ReviewEvent, StepState } from './record/index.js';

/** Kinds of step that people are asked in, so that asking again means something. */
const ASKED: ReadonlySet<string> = new Set(['task', 'decision', 'vote']);

/**
 * Asks once more what is over. What others did with the answers is flagged as resting on what was
 * said before; where it was signed, voted on or released, reopening must be said knowingly.
 */
export const reopenStep: DecideOn<ReopenStep> = (command, state, world) => {
  const { by, at, reason } = command;
  const step = state.steps.get(command.step);
  if (step === undefined || !canBeAskedAgain(world.flow, step))
    return refuse('STEP.NOT_OVER', { step: command.step });
  if (state.locked.has(step.block)) return refuse('STEP.LOCKED', { step: step.key });
  const { settled, computed, stale } = restsOn(world.flow, state, [step.key]);
  if (settled.length > 0 && command.knowingly !== true)
    return refuse('STEP.RESTED_ON', { step: step.key, on: settled.join(', ') });
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const finding = staleMark([step.block]);
  return [
    { type: 'StepReopened', step: step.key, cleared: [step.key, ...computed], by, reason, at },
    ...stale.map((key): ReviewEvent => ({ type: 'StepFlagged', step: key, finding })),
  ];
};

const canBeAskedAgain = ({ nodes }: CompiledFlow, { block, status }: StepState): boolean =>
  (status === 'closed' || status === 'skipped') && ASKED.has(nodes.get(block)?.kind ?? '');

/** Leaves an open step out, as if the flow had not asked; joins do not count it. */
export const skipStep: DecideOn<SkipStep> = ({ step: key, by, reason, at }, state, world) => {
  const step = state.steps.get(key);
  if (step?.status !== 'open' || !world.flow.nodes.has(step.block))
    return refuse('STEP.NOT_OPEN', { step: key });
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  return [{ type: 'StepSkipped', step: key, because: 'by hand', at, by, reason }];
};
