import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { hangBell } from '../messages/index.js';
import { advanceCycle, lookAtCycle, ringCohorts } from './cycle-activities.js';
import { launch } from './launch.js';

export interface ReviewCycleInput {
  readonly cycleId: string;
  readonly cursor: string;
}

const A_DAY_MS = 86_400_000;

/**
 * Lives through one cycle: opens its cohorts, then carries out what the cycle owes its reviews
 * (gates, calibration sessions, results, pauses) each time something may have moved, until it is
 * over. What that is, the cycle's own stream and rows say; there is no flow logic here.
 */
export async function reviewCycle({ cycleId, cursor }: ReviewCycleInput): Promise<void> {
  const bell = hangBell(cursor);
  for (;;) {
    bell.hush();
    const look = await lookAtCycle(cycleId);
    if (look.status === 'not launched') return;
    if (look.cohortsToOpen.length > 0) await launch(cycleId, look.cohortsToOpen);
    setCurrentDetails(look.stages.join('\n\n'));
    const { moved, isOver } = await advanceCycle(cycleId);
    if (isOver) break;
    if (moved) continue;
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof reviewCycle>({ cycleId, cursor: bell.cursor });
    }
    await bell.rings(A_DAY_MS, 'until something moves, a day at most');
  }
  setCurrentDetails('The cycle is over.');
  await ringCohorts(cycleId);
  await condition(allHandlersFinished);
}
