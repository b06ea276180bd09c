import { setCurrentDetails } from '@temporalio/workflow';
import { openCohort, startCohort } from './cycle-activities.js';

/**
 * Opens cohort after cohort. Their clocks are workflows of their own rather than children: a
 * parent may have at most 2,000 pending children, and must not take them along when it ends.
 */
export const launch = async (cycleId: string, cohorts: readonly number[]): Promise<void> => {
  for (const [index, cohort] of cohorts.entries()) {
    setCurrentDetails(`**Launch**: cohort ${index + 1} of ${cohorts.length}.`);
    await startCohort({ cycleId, cohort });
    await openCohort({ cycleId, cohort });
  }
};
