import { personIdOf } from '../directory/index.js';
import { as, refuse } from '../kernel/index.js';
import type { CalibrationId, PersonId, Refusal } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { TaskState, Work } from '../review/index.js';
import type { FlowTestStep, OwnStep } from './flow-test-steps.js';
import type { AtNow, PlayedReview } from './played-review.js';

const HR = as<PersonId>('hr');

/** Does what a step says; answers the refusal, if it was refused. */
export const doStep = (played: PlayedReview, step: FlowTestStep): Refusal | undefined => {
  if (step.does === 'nothing') return undefined;
  if ('who' in step && 'step' in step) return doOwn(played, step);
  return played.send(commandOf(played, step));
};

type ForAll = Exclude<FlowTestStep, OwnStep | { readonly does: 'nothing' }>;

const commandOf = (played: PlayedReview, step: ForAll): AtNow => {
  switch (step.does) {
    case 'open gate':
      return { type: 'PassGate', gate: step.step, opening: { because: 'by hand' } };
    case 'calibrate':
      return calibration(played, step);
    case 'reopen':
      return { type: 'ReopenWindow', by: HR, step: step.step, to: step.to, reason: 'test' };
    case 'extend':
      return { type: 'ExtendDue', by: HR, step: step.step, to: step.to, reason: 'test' };
    case 'go on leave':
      return { type: 'PauseClocks', person: personIdOf(step.who), because: 'leave' };
    case 'come back':
      return { type: 'ResumeClocks', person: personIdOf(step.who) };
  }
};

const calibration = (
  { flow, review }: PlayedReview,
  { step, with: result }: Extract<FlowTestStep, { readonly does: 'calibrate' }>,
): AtNow => {
  const node = flow.nodes.get(step);
  const score = node?.kind === 'calibration' ? node.document.score : '';
  const before = review.scores.get(score);
  const isBanded = before !== undefined && before !== ERASED && before.available;
  const from = isBanded ? (before.band ?? '') : '';
  const session = as<CalibrationId>('test');
  return { type: 'ApplyCalibration', step, session, score, from, ...result };
};

const doOwn = (played: PlayedReview, step: OwnStep): Refusal | undefined => {
  const by = personIdOf(step.who);
  const task = taskFor(played, step.step, by);
  if (task === undefined) return refuse('TASK.UNKNOWN');
  const { taskId, revision } = task;
  const asked = { by, taskId, revision };
  if (step.does === 'waive') return played.send({ type: 'WaiveWindow', ...asked });
  if (step.does === 'decline') {
    return played.send({ type: 'DeclineTask', ...asked, reason: step.with.reason });
  }
  return played.send({ type: 'CompleteTask', ...asked, work: workOf(step) });
};

/** Somebody's task at a block, an open one first; else anybody's, for the decider to refuse. */
const taskFor = ({ review }: PlayedReview, block: string, by: PersonId): TaskState | undefined => {
  const there = [...review.tasks.values()].filter(
    ({ step }) => review.steps.get(step)?.block === block,
  );
  const mine = there.filter(({ assignee }) => assignee === by);
  return mine.find(({ status }) => status === 'open') ?? mine.at(-1) ?? there.at(-1);
};

type Handing = Exclude<OwnStep, { readonly does: 'waive' | 'decline' }>;

const workOf = (step: Handing): Work => {
  switch (step.does) {
    case 'submit':
      return submitted(step.with);
    case 'approve':
    case 'reject':
      return { kind: 'decision', outcome: step.does, comment: step.with.comment };
    case 'decide':
      return { kind: 'decision', outcome: step.outcome, comment: step.with.comment };
    case 'send back':
      return { kind: 'decision', outcome: 'send back', to: step.to, comment: step.with.comment };
    case 'vote':
      return { kind: 'ballot', ...step.with };
    case 'appeal':
      return { kind: 'appeal', grounds: step.with.grounds };
    case 'acknowledge':
      return { kind: 'receipt', ...step.with };
  }
};

const submitted = (content: Extract<OwnStep, { readonly does: 'submit' }>['with']): Work => {
  if ('goals' in content) return { kind: 'goals', goals: content.goals };
  if ('people' in content) return { kind: 'nomination', people: content.people.map(personIdOf) };
  return { kind: 'answer', answer: content };
};
