import type { Decimal, Instant, PersonId, TaskId } from '../kernel/index.js';
import { ERASED } from './record/index.js';
import type { OpenedReview, Personal, ScoreResult, StepKey, TaskState } from './record/index.js';

interface TaskMoved {
  readonly taskId: TaskId;
  readonly step: StepKey;
  readonly person: PersonId;
  readonly change: 'gets' | 'gives up';
}

interface DueMoved {
  readonly step: StepKey;
  readonly before: Instant;
  readonly after: Instant;
}

interface Told {
  readonly value?: Decimal;
  readonly band?: string;
}

interface ScoreMoved {
  readonly score: string;
  readonly before?: Told;
  readonly after?: Told;
}

/** What a change of one review does to whom, before it happens. */
export interface ChangePreview {
  readonly review: 'goes on' | 'ends' | 'begins again';
  readonly tasks: readonly TaskMoved[];
  /** Steps that are asked, looked at or computed once more. */
  readonly again: readonly StepKey[];
  readonly dues: readonly DueMoved[];
  readonly scores: readonly ScoreMoved[];
  /** Everybody who gets or gives up work, or whose deadline moves. */
  readonly people: readonly PersonId[];
  /** Messages more or less that people are sent for it: new tasks, and reminders still to come. */
  readonly messages: number;
}

/**
 * What any change of a review means, read off the review as it stands and as it would stand: the
 * same for every command, because nothing is said that the change would not do.
 */
export const previewOf = (before: OpenedReview, after: OpenedReview): ChangePreview => {
  const tasks = tasksMoved(before, after);
  const dues = duesMoved(before, after);
  const gets = tasks.filter(({ change }) => change === 'gets').length;
  return {
    review: courseOf(before, after),
    tasks,
    again: again(before, after),
    dues,
    scores: scoresMoved(before, after),
    people: [
      ...new Set([
        ...tasks.map(({ person }) => person),
        ...dues.flatMap(({ step }) => actors(after, step)),
        ...(before.status === after.status ? [] : [after.subject]),
      ]),
    ],
    messages: gets + remindersIn(after) - remindersIn(before),
  };
};

const courseOf = (before: OpenedReview, after: OpenedReview): ChangePreview['review'] => {
  if (before.status === after.status) return 'goes on';
  return after.status === 'open' ? 'begins again' : 'ends';
};

const isAsked = (review: OpenedReview, task: TaskState | undefined): task is TaskState =>
  task?.status === 'open' &&
  review.status === 'open' &&
  review.steps.get(task.step)?.status === 'open';

const tasksMoved = (before: OpenedReview, after: OpenedReview): readonly TaskMoved[] =>
  [...after.tasks.values()].flatMap((task): readonly TaskMoved[] => {
    const { taskId, step, status } = task;
    const [had, has] = [askedOf(before, taskId), askedOf(after, taskId)];
    if (had === has) return [];
    const moved: TaskMoved[] = [];
    // Who has done the work gives nothing up.
    if (had !== undefined && status !== 'done')
      moved.push({ taskId, step, person: had, change: 'gives up' });
    if (has !== undefined) moved.push({ taskId, step, person: has, change: 'gets' });
    return moved;
  });

/** Whom an open task is asked of. */
const askedOf = (review: OpenedReview, id: TaskId): PersonId | undefined => {
  const task = review.tasks.get(id);
  return isAsked(review, task) ? task.assignee : undefined;
};

const again = (before: OpenedReview, after: OpenedReview): readonly StepKey[] =>
  [...after.steps.values()].flatMap(({ key, iteration, status }) => {
    const was = before.steps.get(key);
    const isAgain = was !== undefined && was.status !== 'again' && status === 'again';
    const isAnew = was !== undefined && was.iteration > 0 && iteration > was.iteration;
    return isAgain || isAnew ? [key] : [];
  });

const duesMoved = (before: OpenedReview, after: OpenedReview): readonly DueMoved[] =>
  [...after.steps.keys()].flatMap((step) => {
    const [was, is] = [openDue(before, step), openDue(after, step)];
    return was === undefined || is === undefined || was === is
      ? []
      : [{ step, before: was, after: is }];
  });

const openDue = ({ steps }: OpenedReview, key: StepKey): Instant | undefined => {
  const step = steps.get(key);
  return step?.status === 'open' ? step.due?.at : undefined;
};

const scoresMoved = (before: OpenedReview, after: OpenedReview): readonly ScoreMoved[] =>
  [...after.scores].flatMap(([score, result]) => {
    const [was, is] = [told(before.scores.get(score)), told(result)];
    const isSame = was.value === is.value && was.band === is.band;
    return isSame ? [] : [{ score, before: was, after: is }];
  });

const told = (result: Personal<ScoreResult> | undefined): Told =>
  result === undefined || result === ERASED || !result.available
    ? {}
    : { value: result.value, ...(result.band === undefined ? {} : { band: result.band }) };

const actors = (review: OpenedReview, step: StepKey): readonly PersonId[] =>
  (review.steps.get(step)?.tasks ?? []).flatMap((id) => {
    const task = review.tasks.get(id);
    return isAsked(review, task) ? [task.assignee] : [];
  });

const remindersIn = ({ status, steps }: OpenedReview): number => {
  if (status === 'closed') return 0;
  let count = 0;
  for (const step of steps.values()) if (step.status === 'open') count += step.reminders.length;
  return count;
};
