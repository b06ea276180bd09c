import type { LaunchedCycle } from '@reprise/domain/cycle';
import { carryInPages } from './carry-in-pages.js';
import type { Round } from './carry-in-pages.js';
import type { CycleHandling, Discharge } from './cycle-duty.js';

/** Takes every open review out of a cancelled cycle; what people wrote stays where it is. */
export const withdrawReviews: Discharge = async (duty) => {
  const { cycle, handling } = duty;
  return cycle.status === 'cancelled' ? carryInPages(duty, withdrawalRound(handling, cycle)) : 0;
};

export const withdrawalRound = (
  { joins }: CycleHandling,
  { cycleId, cancelled }: Extract<LaunchedCycle, { readonly status: 'cancelled' }>,
): Round => {
  const { by, reason } = cancelled;
  return {
    pageOf: (page) => joins.openReviews(cycleId, page),
    errand: {
      purpose: ['withdraw with cycle'],
      commandFor: () => ({ type: 'WithdrawReview', by, reason }),
    },
  };
};
