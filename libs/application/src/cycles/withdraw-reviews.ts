import { carryInPages } from './carry-in-pages.js';
import type { Discharge } from './cycle-duty.js';

/** Takes every open review out of a cancelled cycle; what people wrote stays where it is. */
export const withdrawReviews: Discharge = async (duty) => {
  const { cycle, handling } = duty;
  if (cycle.status !== 'cancelled') return 0;
  const { by, reason } = cycle.cancelled;
  return carryInPages(duty, (page) => handling.joins.openReviews(cycle.cycleId, page), {
    purpose: ['withdraw with cycle'],
    commandFor: () => ({ type: 'WithdrawReview', by, reason }),
  });
};
