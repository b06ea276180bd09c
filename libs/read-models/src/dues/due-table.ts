import type { RowChange, ViewTable } from '../rows/index.js';

/**
 * When something next needs its clock, one row for each stream that waits. The clock is the id of
 * the workflow that keeps it: `cohort/<cycle>/<n>` or `improvement-plan/<plan>`.
 */
export const dueTable: ViewTable = {
  name: 'due',
  columns: { stream: 'text', clock: 'text', next_due_at: 'timestamptz' },
  key: ['stream'],
  indexes: [['clock', 'next_due_at']],
};

export interface Waiting {
  readonly stream: string;
  readonly clock: string;
  /** The earliest instant at which something happens by itself; none when nothing waits. */
  readonly nextDueAt: string | undefined;
}

/** The row that tells a stream's clock; written by the handler that folded the stream. */
export const dueChange = ({ stream, clock, nextDueAt }: Waiting): RowChange =>
  nextDueAt === undefined
    ? { op: 'drop', table: dueTable, key: { stream } }
    : { op: 'put', table: dueTable, row: { stream, clock, next_due_at: nextDueAt } };

/** Id of the workflow that keeps the clock of up to 500 reviews of a cycle. */
export const cohortClock = (cycleId: string, cohort: number): string =>
  `cohort/${cycleId}/${cohort}`;

/** Id of the workflow of one improvement plan; a development plan lives in its review's cohort. */
export const improvementPlanClock = (planId: string): string => `improvement-plan/${planId}`;
