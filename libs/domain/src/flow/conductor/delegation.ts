import type { CalendarDate, PersonId } from '../../kernel/index.js';
import { endOfDay } from '../../calendar/index.js';
import { ABSENT } from '../../facts/index.js';
import type { PersonFact } from '../../facts/index.js';
import { participantOf } from '../compile/index.js';
import type { Node } from '../compile/index.js';
import type { ReviewEvent, StepKey, StepState, TaskState } from '../../review/record/index.js';
import { holdersOf } from './hand-over.js';
import { allowedFor, inquiryAt } from './participants.js';
import type { Run } from './run.js';
import { OUTERMOST } from './scope.js';

/** Gives back to whose task it is what others did for them until now. */
export const endDelegations = (run: Run, step: StepState): void => {
  for (const id of step.tasks) {
    const task = run.state.tasks.get(id);
    const { status, backAt, onBehalfOf, assignee } = task ?? {};
    if (status !== 'open' || backAt === undefined || backAt > run.now) continue;
    if (onBehalfOf === undefined || assignee === undefined) continue;
    run.emit({
      type: 'DelegationEnded',
      taskId: id,
      step: step.key,
      from: assignee,
      to: onBehalfOf,
      at: run.now,
    });
  }
};

/** Whether a block lets those who have its tasks have somebody act for them. */
export const mayDelegate = (node: Node | undefined): boolean =>
  (node?.kind === 'task' || node?.kind === 'decision') && node.document.mayDelegate === true;

/** Lets those act who were named for whoever has a task of a step that has just opened. */
export const letSubstitutesAct = (run: Run, key: StepKey): void => {
  const step = run.state.steps.get(key);
  if (step === undefined || !mayDelegate(run.flow.nodes.get(step.block))) return;
  for (const id of step.tasks) {
    const task = run.state.tasks.get(id);
    const named = task && substituteOf(run, task.assignee);
    if (task === undefined || named === undefined) continue;
    const { person, until } = named;
    if (mayActFor(run, { step, task, person }))
      run.emit(substituted(run, { task, to: person, until }));
  }
};

const substituteOf = (run: Run, id: PersonId): PersonFact['substitute'] => {
  const fact = run.person(id);
  return fact === ABSENT ? undefined : fact.substitute;
};

interface ActingFor {
  readonly step: StepState;
  readonly task: TaskState;
  readonly person: PersonId;
}

/** Others of the same step may not act for each other: each of them is to judge alone. */
export const mayActFor = (run: Run, { step, task, person }: ActingFor): boolean => {
  const node = run.flow.nodes.get(step.block);
  if (node === undefined || holdersOf(run.state, step).has(person)) return false;
  const inquiry = inquiryAt({ run, scope: OUTERMOST, node }, task.role);
  const role = participantOf(run.flow, step.block, task.role);
  return allowedFor(inquiry, role, run.flow.document.participants[role] ?? {})(person);
};

interface Substituted {
  readonly task: TaskState;
  readonly to: PersonId;
  readonly until: CalendarDate | undefined;
}

const substituted = (
  { now, flow }: Run,
  { task: { taskId, step, assignee: from }, to, until }: Substituted,
): Extract<ReviewEvent, { type: 'TaskDelegated' }> => ({
  ...{ type: 'TaskDelegated', taskId, step, from, to, reason: 'substitute', at: now },
  ...(until === undefined ? {} : { until: endOfDay(until, flow.document.zone) }),
});
