import { divide, multiply, sum } from '../../decimal/index.js';
import { as } from '../../kernel/index.js';
import type { Decimal } from '../../kernel/index.js';
import type { Submission } from '../../review/record/index.js';
import { daysLed, daysToCount } from './days-led.js';
import type { Run } from './run.js';

/** What somebody entered in a field: a number, a level, or a level that counts as a number. */
export interface Entered {
  readonly value?: Decimal;
  readonly level?: string;
  readonly source?: string;
}

interface Share {
  readonly value: Decimal;
  readonly days: number;
}

/**
 * What all who led the subject in the period entered, each by the days they did; nothing where
 * only one of them handed in, whose entry then counts as it is.
 */
export const sharedBy = (
  run: Run,
  all: readonly Submission[],
  read: (submission: Submission) => Entered | undefined,
): Entered | undefined => {
  const iteration = all.at(-1)?.iteration;
  const shares = all
    .filter((submission) => submission.iteration === iteration)
    .flatMap((submission) => shareOf(run, submission, read(submission)?.value) ?? []);
  if (shares.length < 2) return undefined;
  const days = shares.map((share) => as<Decimal>(String(share.days)));
  const parts = shares.map(({ value }, index) => multiply(value, days[index] ?? as('0')));
  const value = divide(sum(parts), sum(days));
  const source = shares.map((share) => `${share.value} × ${share.days} days`).join(', ');
  return value === undefined ? undefined : { value, source };
};

const shareOf = (
  run: Run,
  { by, onBehalfOf, taskId }: Submission,
  value: Decimal | undefined,
): Share | undefined => {
  const line = lineOf(run, taskId);
  if (line === undefined || value === undefined) return undefined;
  // The days are theirs whose task it is, whoever acts for them.
  const days = daysLed(run, line).get(onBehalfOf ?? by);
  return days === undefined ? undefined : { value, days };
};

/** The line of a task that all who led the subject have; none for any other task. */
const lineOf = (run: Run, taskId: Submission['taskId']): number | 'dotted' | undefined => {
  const role = taskId === undefined ? undefined : run.state.tasks.get(taskId)?.role;
  const participant = role === undefined ? undefined : run.flow.document.participants[role];
  if (participant === undefined || daysToCount(participant.changed) === undefined) return undefined;
  if ('lineManager' in participant) return participant.lineManager;
  return 'dottedLine' in participant ? 'dotted' : undefined;
};
