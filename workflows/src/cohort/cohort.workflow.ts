import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { keepClock } from '../clock/index.js';
import { hangBell } from '../messages/index.js';

export interface ClockInput {
  /** Its own id: `cohort/<cycle>/<n>` or `improvement-plan/<plan>`. */
  readonly clock: string;
  readonly cursor: string;
}

/**
 * The clock of up to 500 reviews of a cycle. It knows when the next of them needs it, and nothing
 * else about them. Ends when none of them is open and their cycle is over.
 */
export async function cohort({ clock, cursor }: ClockInput): Promise<void> {
  const bell = hangBell(cursor);
  const how = await keepClock(clock, bell);
  await condition(allHandlersFinished);
  if (how === 'full') await continueAsNew<typeof cohort>({ clock, cursor: bell.cursor });
}
