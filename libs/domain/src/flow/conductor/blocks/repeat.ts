import type { StepState } from '../../../review/record/index.js';
import { keysBelow, stepsBelow } from '../below.js';
import { contextOf } from '../context.js';
import { addRule } from '../due.js';
import { flagOnce } from '../flag-once.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import { openRound } from '../open-round.js';
import { walkInOrder } from './sequence.js';

type Repeat = Arrival<'repeat'>;

/**
 * The same blocks again until a condition holds, each time asked afresh: what was cleared by a
 * send-back and what is repeated are the same to the walk. With a rhythm it rests in between, and
 * then the condition may end it at any time.
 */
export const repeat = (arrival: Repeat): Progress => {
  const { run, node, scope, key } = arrival;
  const status = run.state.steps.get(key)?.status ?? 'again';
  if (status === 'again') openStep(run, { node, scope, key, kind: 'branch' });
  const step = run.state.steps.get(key);
  if (step === undefined) return 'open';
  if (step.status === 'closed') return afterwards(arrival, step);
  if (step.until !== undefined) return rest(arrival, step, step.until);
  return during(arrival, step);
};

const during = (arrival: Repeat, step: StepState): Progress => {
  const { run, node } = arrival;
  const isOpen = walkInOrder(node.children, arrival) === 'open' || run.restart;
  return isOpen || run.state.status === 'closed' ? 'open' : turn(arrival, step);
};

const holds = ({ run, node }: Repeat): boolean => node.until(contextOf(run)) === true;

const close = (arrival: Repeat, outcome: 'done' | 'exhausted'): Progress => {
  const { run, key } = arrival;
  run.emit({ type: 'StepClosed', step: key, outcome, closedAt: run.now });
  return afterwards(arrival, { outcome });
};

/** What the author wants when the last time has gone by and the condition does not hold. */
const afterwards = (arrival: Repeat, { outcome }: Pick<StepState, 'outcome'>): Progress =>
  outcome === 'exhausted' && walkInOrder(arrival.node.otherwise, arrival) === 'open'
    ? 'open'
    : 'closed';

const rest = (arrival: Repeat, step: StepState, until: string): Progress => {
  const { run } = arrival;
  if (holds(arrival)) return close(arrival, 'done');
  if (until > run.now) return 'open';
  openRound(run, step);
  return repeat(arrival);
};

/** A round is over: the condition holds, or it was the last, or there is another. */
const turn = (arrival: Repeat, step: StepState): Progress => {
  const { run, node, key } = arrival;
  if (holds(arrival)) return close(arrival, 'done');
  const isLast = (step.round ?? 1) >= node.document.atMost;
  if (!isLast && !isIdle(arrival)) return next(arrival, step);
  if (!isLast) flagOnce(run, key, 'nothing is left to repeat');
  return close(arrival, 'exhausted');
};

const next = (arrival: Repeat, step: StepState): Progress => {
  const { run, node, scope, key } = arrival;
  const { every } = node.document;
  const earliest = every === undefined ? run.now : addRule(run, every, step.openedAt ?? run.now).at;
  const rests = earliest > run.now;
  run.emit({
    type: 'RoundEnded',
    ...{ step: key, round: step.round ?? 1, at: run.now },
    cleared: keysBelow(run, node.children, scope.suffix),
    ...(rests ? { until: earliest } : {}),
  });
  if (!rests) openRound(run, step);
  return repeat(arrival);
};

/** Nobody and nothing was waited for in this round, so the next would be the same at once. */
const isIdle = ({ run, node, scope }: Repeat): boolean =>
  node.document.every === undefined &&
  !stepsBelow(run, node.children, [scope.suffix]).some(
    ({ status, kind, tasks, until }) =>
      status === 'closed' && kind !== 'moment' && (tasks.length > 0 || until !== undefined),
  );
