import { condition, setHandler } from '@temporalio/workflow';
import { cursorQuery, nudgeSignal } from './messages.js';

export interface Bell {
  readonly cursor: string;
  /** Forgets earlier rings: whoever looks at the store now sees what they were about. */
  hush(): void;
  /** Rests until it rings (true) or the time is up (false). The summary is what the UI shows. */
  rings(withinMs: number, summary: string): Promise<boolean>;
}

/**
 * A nudge is a doorbell: one that came twice, late or out of order costs a look and nothing else.
 * The cursor only grows, and goes along when the workflow continues as new.
 */
export const hangBell = (from: string): Bell => {
  let cursor = from;
  let isRung = false;
  setHandler(nudgeSignal, ({ position }) => {
    if (position > cursor) cursor = position;
    isRung = true;
  });
  setHandler(cursorQuery, () => cursor);
  return {
    get cursor() {
      return cursor;
    },
    hush: () => {
      isRung = false;
    },
    rings: (withinMs, summary) => condition(() => isRung, withinMs, { summary }),
  };
};
