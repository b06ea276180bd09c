/** How people are supposed to act in a rehearsal. Shares are between 0 and 1. */
export interface Behaviour {
  /** Share of tasks done only after their due. */
  readonly late: number;
  /** Share of tasks never done. */
  readonly never: number;
  /** Share of decisions that send back, the first time they are asked. */
  readonly sendBack: number;
  /** Share of windows that are used; the others are waived or lapse. */
  readonly appeal: number;
  /** Share of declinable tasks that are declined. */
  readonly decline: number;
}

export const ON_TIME: Behaviour = { late: 0, never: 0, sendBack: 0, appeal: 0, decline: 0 };
