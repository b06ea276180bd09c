import { derivedId } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { handleCycleCommand } from './cycle-command.handler.js';
import { asOfNow } from './cycle-duty.js';
import type { Discharge } from './cycle-duty.js';

/** Closes a cycle whose launch is complete and whose reviews have all ended. */
export const closeCycle: Discharge = async (duty) => {
  const { handling, cycle } = duty;
  const openReviews = await handling.joins.countOpen(cycle.cycleId);
  if (openReviews > 0) return 0;
  const { cycleId } = cycle;
  const commandId = derivedId<PersonId>('close cycle', cycleId);
  const { claim: _, ...unclaimed } = await asOfNow(duty);
  const command = { type: 'CloseCycle', at: unclaimed.at, openReviews } as const;
  const its = { ...unclaimed, commandId };
  const answer = await handleCycleCommand(handling.store)(cycleId, command, its);
  if (answer.kind === 'done') return 1;
  return answer.code === 'CYCLE.CLOSED' ? 0 : answer;
};
