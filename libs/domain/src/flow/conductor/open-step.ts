import { addRule, remindersBefore } from './due.js';
import { derivedId } from '../../kernel/index.js';
import type { PersonId, TaskId } from '../../kernel/index.js';
import type { OpenedTask, ReviewEvent, StepKey, StepKind } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

type StepOpened = Extract<ReviewEvent, { type: 'StepOpened' }>;

export interface Opening {
  readonly node: Node;
  readonly scope: Scope;
  readonly key: StepKey;
  readonly kind: StepKind;
  /** Person and role of each task; the step is done when each of them is. */
  readonly assignees?: readonly { readonly person: PersonId; readonly role: string }[];
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
    ...opening.extra,
    factsAt: run.facts.position,
  });
};

const tasksOf = (run: Run, opening: Opening, iteration: number): readonly OpenedTask[] =>
  (opening.assignees ?? []).map(({ person, role }) => ({
    taskId: taskIdOf(run, opening.key, { iteration, person }),
    kind: opening.taskKind ?? opening.kind,
    assignee: person,
    role,
  }));

/** The same step, iteration and person always give the same task: nothing is asked twice. */
const taskIdOf = (
  run: Run,
  key: StepKey,
  { iteration, person }: { readonly iteration: number; readonly person: PersonId },
): TaskId => derivedId<TaskId>('task', run.state.reviewId, key, String(iteration), person);
