/**
 * What the workflows ask of the world, as types only: a workflow never imports what carries it
 * out. Ids and instants travel, never content, so that a history holds nothing personal.
 */

/** An alarm that went off: which clock asks, and the instant its timer was set for. */
export interface ClockReading {
  readonly clock: string;
  /**
   * Only in practice does this instant mean anything: there the installation's clock follows the
   * timer, so that skipping a workflow's time moves everybody.
   */
  readonly rangAt?: string;
}

export type NextDue =
  /** Nothing waits on this clock and nothing will. */
  | { readonly kind: 'over' }
  /** How long to rest from now, a day at most in earnest, and the instant that will then be. */
  | { readonly kind: 'rest'; readonly waitMs: number; readonly ringsAt: string };

export interface Elapsed {
  /** Streams that time has passed for. */
  readonly passed: number;
}

export interface ClockActivities {
  /** Reads only; may run more than once. */
  nextDue(reading: ClockReading): Promise<NextDue>;
  /** Lets time pass for every stream of a clock that is due. */
  elapse(clock: string): Promise<Elapsed>;
}

export interface CycleLook {
  readonly status: 'not launched' | 'launching' | 'under way' | 'over';
  /** Cohorts whose reviews are not all open yet. */
  readonly cohortsToOpen: readonly number[];
  /** Where the reviews stand, for whoever looks at the workflow: `goal-setting: 34`. */
  readonly stages: readonly string[];
}

export interface CohortOf {
  readonly cycleId: string;
  readonly cohort: number;
}

export interface Advanced {
  readonly moved: boolean;
  readonly isOver: boolean;
}

export interface CycleActivities {
  /** Reads only; may run more than once. */
  lookAtCycle(cycleId: string): Promise<CycleLook>;
  /** Starts the workflow that keeps a cohort's clock; one that runs already is left alone. */
  startCohort(of: CohortOf): Promise<void>;
  /** Opens the reviews of a cohort in pages, and goes on where an earlier try stopped. */
  openCohort(of: CohortOf): Promise<void>;
  /** Carries out what the cycle owes its reviews: gates, sessions, results, pauses, the close. */
  advanceCycle(cycleId: string): Promise<Advanced>;
  /** Lets the cohorts of a cycle that is over see that it is. */
  ringCohorts(cycleId: string): Promise<void>;
}
