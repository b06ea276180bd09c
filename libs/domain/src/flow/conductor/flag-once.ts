import type { StepKey } from '../../review/record/index.js';
import type { Run } from './run.js';

/** Flags a step for those who look after reviews; what it is flagged for already is not said again. */
export const flagOnce = (run: Run, step: StepKey, finding: string): void => {
  if (run.state.steps.get(step)?.findings.includes(finding) === true) return;
  run.emit({ type: 'StepFlagged', step, finding });
};
