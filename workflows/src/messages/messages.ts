import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something may be new up to this position of the log. Never says what. */
export interface Nudge {
  readonly position: string;
}

export const nudgeSignal = defineSignal<[Nudge]>('nudge');

/** The highest position this workflow was told of. */
export const cursorQuery = defineQuery<string>('cursor');
