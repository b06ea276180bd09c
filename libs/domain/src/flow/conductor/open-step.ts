import { addRule, remindersBefore } from './due.js';
import { derivedId } from '../../kernel/index.js';
import type { PersonId, TaskId } from '../../kernel/index.js';
import type {
  Chosen,
  OpenedTask,
  ReviewEvent,
  StepKey,
  StepKind,
  StepState,
} from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

type StepOpened = Extract<ReviewEvent, { type: 'StepOpened' }>;

interface Assigning {
  readonly person: PersonId;
  readonly role: string;
  readonly isOffered?: true;
}

export interface Opening {
  readonly node: Node;
  readonly scope: Scope;
  readonly key: StepKey;
  readonly kind: StepKind;
  /** Person and role of each task; the step is done when each of them is. */
  readonly assignees?: readonly Assigning[];
  readonly chosen?: readonly Chosen[];
  readonly taskKind?: string;
  readonly due?: string | undefined;
  readonly remind?: readonly string[];
  readonly extra?: Partial<Pick<StepOpened, 'until' | 'joins' | 'vote'>>;
}

/** How often this step has been opened, this time included. */
const nextIteration = (run: Run, key: StepKey): number =>
  (run.state.steps.get(key)?.iteration ?? 0) + 1;

/** Opens a step: its tasks, its due and its reminders are one fact. */
export const openStep = (run: Run, opening: Opening): void => {
  const { node, key, kind, scope } = opening;
  const iteration = nextIteration(run, key);
  const due = opening.due === undefined ? undefined : addRule(run, opening.due);
  run.emit({
    type: 'StepOpened',
    step: key,
    block: node.id,
    kind,
    iteration,
    stage: node.stage,
    openedAt: run.now,
    ...(scope.within === undefined ? {} : { within: scope.within }),
    tasks: tasksOf(run, opening, iteration),
    ...(due === undefined ? {} : { due }),
    reminders: due === undefined ? [] : remindersBefore(run, due, opening.remind ?? []),
    ...(opening.chosen === undefined || opening.chosen.length === 0
      ? {}
      : { chosen: opening.chosen }),
    ...opening.extra,
    factsAt: run.facts.position,
  });
};

const tasksOf = (run: Run, opening: Opening, iteration: number): readonly OpenedTask[] => {
  const { key, taskKind: kind = opening.kind, assignees = [] } = opening;
  return assignees.map(({ person, role, isOffered }, index) => {
    // One person may stand for two participants of a step: the later task is another one.
    const isSecond = assignees.findIndex((other) => other.person === person) < index;
    const of = isSecond ? [person, role] : [person];
    const taskId = taskIdOf(run, key, { iteration, of });
    return {
      ...{ taskId, kind, assignee: person, role },
      ...(isOffered === undefined ? {} : { isOffered }),
    };
  });
};

/** The same step, iteration and person always give the same task: nothing is asked twice. */
const taskIdOf = (
  run: Run,
  key: StepKey,
  { iteration, of }: { readonly iteration: number; readonly of: readonly string[] },
): TaskId => derivedId<TaskId>('task', run.state.reviewId, key, String(iteration), ...of);

/** Adds somebody to a step that is open, who was not found when it opened. */
export const addTask = (
  run: Run,
  step: StepState,
  { person, role, kind }: Assigning & { readonly kind: string },
): void => {
  const { key, block, stage, iteration } = step;
  const taskId = taskIdOf(run, key, { iteration, of: [person] });
  const task = { taskId, kind, assignee: person, role };
  run.emit({ type: 'TaskAdded', step: key, block, stage, iteration, task, at: run.now });
};
