import { blockTitle } from '@reprise/domain/flow/words';
import type { PersonId } from '@reprise/domain/kernel';
import type { StepState, TaskState } from '@reprise/domain/review';
import type { ReviewStep } from '@reprise/http-contracts/reviews';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import type { ReadReview } from '../reading/index.js';

/** Who looks at a review. */
export interface Looking {
  readonly viewer: PersonId;
  readonly names: Names;
}

export const tasksOf = ({ state }: ReadReview, step: StepState): readonly TaskState[] =>
  step.tasks.flatMap((id) => state.tasks.get(id) ?? []);

/** The viewer's own task in a step, while it can be worked on. */
export const ownTaskIn = (
  read: ReadReview,
  step: StepState,
  { viewer }: Looking,
): string | undefined =>
  step.status === 'open' && read.state.status === 'open'
    ? tasksOf(read, step).find(({ assignee, status }) => assignee === viewer && status === 'open')
        ?.taskId
    : undefined;

type Standing = Pick<ReviewStep, 'status' | 'outcome' | 'closedAt'>;

/** A review that was ended leaves steps open behind it; to whoever reads it, they were cancelled. */
export const standingOf = ({ state }: ReadReview, step: StepState): Standing => {
  const { status, outcome, closedAt } = step;
  return state.status === 'closed' && status === 'open'
    ? present({ status: 'closed' as const, outcome: 'cancelled', closedAt: state.lastAt })
    : present({ status, outcome, closedAt });
};

/** A step a review is or was at: of an open one those it waits for, of a closed one who did it. */
export const stepView = (read: ReadReview, step: StepState, looking: Looking): ReviewStep => {
  const tasks = tasksOf(read, step);
  const shown = step.status === 'open' ? tasks.filter(({ status }) => status === 'open') : tasks;
  const people = [...new Set(shown.map(({ assignee }) => assignee))];
  return present({
    step: step.key,
    title: blockTitle(read.flow, step.block),
    kind: step.kind === 'moment' ? (read.flow.nodes.get(step.block)?.kind ?? 'moment') : step.kind,
    ...standingOf(read, step),
    iteration: Math.max(1, step.iteration),
    openedAt: step.openedAt,
    dueAt: step.due?.at ?? step.until,
    people: people.map((id) => ({ personId: id, name: looking.names.of(id) })),
    taskId: ownTaskIn(read, step, looking),
  });
};
