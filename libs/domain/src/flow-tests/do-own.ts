import { personIdOf } from '../directory/index.js';
import type { CalendarDate, PersonId, Refusal } from '../kernel/index.js';
import { refuse } from '../kernel/index.js';
import type { TaskState, Work } from '../review/index.js';
import type { OwnStep } from './own-steps.js';
import type { AtNow, PlayedReview } from './played-review.js';

/** Does something with one's own task; answers the refusal, if it was refused. */
export const doOwn = (played: PlayedReview, step: OwnStep): Refusal | undefined => {
  const command = ownCommand(played, step);
  return command === undefined ? refuse('TASK.UNKNOWN') : played.send(command);
};

/** Those who act in one second: what each saw is looked up before the first of them is heard. */
export const doTogether = (
  played: PlayedReview,
  steps: readonly OwnStep[],
): readonly (Refusal | undefined)[] => {
  const commands = steps.map((step) => ownCommand(played, step));
  return commands.map((command) =>
    command === undefined ? refuse('TASK.UNKNOWN') : played.send(command),
  );
};

const ownCommand = (played: PlayedReview, step: OwnStep): AtNow | undefined => {
  const by = personIdOf(step.who);
  const task = taskFor(played, step.step, by);
  if (task === undefined) return undefined;
  const { taskId, revision } = task;
  return commandFor(step, { by, taskId, revision });
};

type Asked = Pick<Extract<AtNow, { type: 'CompleteTask' }>, 'by' | 'taskId' | 'revision'>;

const commandFor = (step: OwnStep, asked: Asked): AtNow => {
  switch (step.does) {
    case 'waive':
      return { type: 'WaiveWindow', ...asked };
    case 'claim':
      return { type: 'ClaimTask', ...asked };
    case 'give back':
      return { type: 'ReleaseTask', ...asked };
    case 'take back':
      return { type: 'EndDelegation', ...asked };
    case 'delegate':
      return delegation(step, asked);
    case 'decline':
      return { type: 'DeclineTask', ...asked, reason: step.with.reason };
    case 'submit':
    case 'approve':
    case 'reject':
    case 'decide':
    case 'send back':
    case 'vote':
    case 'appeal':
    case 'acknowledge':
      return { type: 'CompleteTask', ...asked, work: workOf(step) };
  }
};

interface Delegating {
  readonly to: string;
  readonly until?: CalendarDate | undefined;
  readonly reason: string;
}

const delegation = ({ to, until, reason }: Delegating, asked: Asked): AtNow => ({
  type: 'DelegateTask',
  ...asked,
  ...{ to: personIdOf(to), reason },
  ...(until === undefined ? {} : { until }),
});

/** Somebody's task at a block, an open one first; else anybody's, for the decider to refuse. */
const taskFor = ({ review }: PlayedReview, block: string, by: PersonId): TaskState | undefined => {
  const there = [...review.tasks.values()].filter(
    ({ step }) => review.steps.get(step)?.block === block,
  );
  const mine = there.filter((task) => task.assignee === by || task.onBehalfOf === by);
  return mine.find(({ status }) => status === 'open') ?? mine.at(-1) ?? there.at(-1);
};

type NoWork = 'waive' | 'claim' | 'give back' | 'take back' | 'delegate' | 'decline';
type Handing = Exclude<OwnStep, { readonly does: NoWork }>;

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
