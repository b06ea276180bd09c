import type { StepState } from '../../review/record/index.js';
import type { Run } from './run.js';

/** Begins the next round of a repeat: its rest, if there was one, is over. */
export const openRound = (run: Run, step: StepState): void =>
  run.emit({
    type: 'StepOpened',
    ...{ step: step.key, block: step.block, kind: step.kind, stage: step.stage },
    ...{ iteration: step.iteration + 1, round: (step.round ?? 1) + 1, openedAt: run.now },
    ...(step.within === undefined ? {} : { within: step.within }),
    tasks: [],
    reminders: [],
    factsAt: run.facts.position,
  });
