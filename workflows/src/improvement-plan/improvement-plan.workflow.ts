import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { keepClock } from '../clock/index.js';
import type { ClockInput } from '../cohort/index.js';
import { hangBell } from '../messages/index.js';

/** The clock of one improvement plan: its check-ins, its extension, its end. */
export async function improvementPlan({ clock, cursor }: ClockInput): Promise<void> {
  const bell = hangBell(cursor);
  const how = await keepClock(clock, bell);
  await condition(allHandlersFinished);
  if (how === 'full') await continueAsNew<typeof improvementPlan>({ clock, cursor: bell.cursor });
}
