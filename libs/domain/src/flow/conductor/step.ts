import type { StepOutcome, StepState } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import type { Arrival, Progress } from './progress.js';

interface Phases {
  /** Opens the step, or records that it is skipped. */
  readonly open: () => void;
  /** The outcome it closes with, when what it waits for is there. */
  readonly settle: (step: StepState) => StepOutcome | undefined;
}

/** The life of a step: opened once per iteration, closed as soon as it is settled. */
export const liveStep = (
  { run, key }: Pick<Arrival<Node['kind']>, 'run' | 'key'>,
  { open, settle }: Phases,
): Progress => {
  const before = run.state.steps.get(key);
  if (before === undefined || before.status === 'again') open();
  const step = run.state.steps.get(key);
  if (step === undefined) return 'open';
  if (step.status !== 'open') return overAs(step);
  const outcome = settle(step);
  if (outcome === undefined) return 'open';
  run.emit({ type: 'StepClosed', step: key, outcome, closedAt: run.now });
  return overAs({ status: 'closed', outcome });
};

/** Declined or abandoned work has left, like a block that was skipped: joins do not count it. */
export const overAs = ({ status, outcome }: Pick<StepState, 'status' | 'outcome'>): Progress =>
  status === 'skipped' || outcome === 'declined' || outcome === 'abandoned' ? 'skipped' : 'closed';
