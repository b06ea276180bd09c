import { isJudgement } from '../flow/compile/index.js';
import { holdersOf, peopleNow } from '../flow/conductor/index.js';
import { derivedId, refuse } from '../kernel/index.js';
import type { Refusal, TaskId } from '../kernel/index.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import { missingPerson } from './present-person.js';
import type { AssignStep, LiftBar, ShareTask } from './people-commands.js';
import type { OpenedReview, StepState } from './record/index.js';

/** Gives an open step to somebody whom the flow did not find, in the name of who does it. */
export const assignStep: DecideOn<AssignStep> = (command, state, world) => {
  const step = state.steps.get(command.step);
  const asked = step === undefined ? undefined : askedBy(world, step);
  if (step?.status !== 'open' || asked === undefined)
    return refuse('STEP.NOT_OPEN', { step: command.step });
  const refusal =
    withoutReason(command) ??
    mayNotHave(command, state, asked.kind) ??
    missingPerson(world, command.to);
  if (refusal !== undefined) return refusal;
  const { to, by, reason, at } = command;
  const { key, block, stage, iteration } = step;
  const taskId = derivedId<TaskId>('task', state.reviewId, key, String(iteration), to);
  const task = { taskId, kind: asked.kind, assignee: to, role: asked.role };
  return [{ type: 'TaskAdded', step: key, block, stage, iteration, task, at, by, reason }];
};

/** Whoever led the subject for a part of the period does the same work as who leads them now. */
export const shareTask: DecideOn<ShareTask> = ({ taskId, to, at }, state, world) => {
  const task = state.tasks.get(taskId);
  const step = task === undefined ? undefined : state.steps.get(task.step);
  if (task === undefined || step?.status !== 'open') return refuse('TASK.UNKNOWN', { taskId });
  const refusal = mayNotHave({ to, step: step.key }, state, task.kind) ?? missingPerson(world, to);
  if (refusal !== undefined) return refusal;
  const { key, block, stage, iteration } = step;
  const its = derivedId<TaskId>('task', state.reviewId, key, String(iteration), to);
  const shared = { taskId: its, kind: task.kind, assignee: to, role: task.role };
  const added = {
    type: 'TaskAdded',
    step: key,
    block,
    stage,
    iteration,
    task: shared,
    at,
  } as const;
  return [added];
};

const withoutReason = ({ reason }: AssignStep): Refusal | undefined =>
  reason.trim() === '' ? refuse('TASK.REASON_MISSING') : undefined;

const mayNotHave = (
  { to, step: key }: Pick<AssignStep, 'to' | 'step'>,
  state: OpenedReview,
  kind: string,
): Refusal | undefined => {
  if (to === state.subject && isJudgement(kind)) return refuse('TASK.OWN_ASSESSMENT');
  const step = state.steps.get(key);
  return step !== undefined && holdersOf(state, step).has(to)
    ? refuse('TASK.ALREADY_THEIRS', { person: to })
    : undefined;
};

const askedBy = (
  { flow }: ReviewWorld,
  { block }: StepState,
): { readonly kind: string; readonly role: string } | undefined => {
  const node = flow.nodes.get(block);
  if (node?.kind !== 'task' && node?.kind !== 'decision') return undefined;
  const kind = node.kind === 'task' ? node.document.kind : node.kind;
  const [role] = [node.document.who].flat();
  return role === undefined ? undefined : { kind, role };
};

/** An approver, found as any participant is, lets somebody do what a bar forbids them. */
export const liftBar: DecideOn<LiftBar> = (command, state, world) => {
  const { participant, person, by, reason, at } = command;
  // To whoever has no say in it the review does not exist, and nobody speaks for themselves.
  if (by === person || !isApprover(command, state, world)) return refuse('REVIEW.UNKNOWN');
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  if (state.lifted.get(participant)?.includes(person) === true) return [];
  return [{ type: 'BarLifted', participant, person, by, reason, at }];
};

/** Whether who speaks is one of those whom a bar of the participant names as its approver. */
const isApprover = (
  { participant, by, at }: LiftBar,
  state: OpenedReview,
  world: ReviewWorld,
): boolean => {
  const [block = ''] = world.flow.nodes.keys();
  const bars = world.flow.people.get(participant)?.bars ?? [];
  return bars.some(
    ({ approvedBy: role }) =>
      role !== undefined && peopleNow(world, { state, block, role, at }).includes(by),
  );
};
