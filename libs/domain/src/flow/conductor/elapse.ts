import type { Instant } from '../../kernel/index.js';
import type { OpenedReview, StepState } from '../../review/record/index.js';
import { endDelegations } from './delegation.js';
import { openRound } from './open-round.js';
import type { Run } from './run.js';
import { passDue } from './pass-due.js';
import { walkFlow } from './walk.js';

type DueKind = 'reminder' | 'due' | 'until' | 'back';

interface DueInstant {
  readonly at: Instant;
  readonly step: StepState;
  readonly kind: DueKind;
}

/** A step rests while somebody who has to act on it is away, or while everything is paused. */
const isPaused = (state: OpenedReview, step: StepState): boolean =>
  state.paused.size > 0 &&
  (state.paused.has('all') ||
    step.tasks.some((id) => {
      const task = state.tasks.get(id);
      return task?.status === 'open' && state.paused.has(task.assignee);
    }));

/** Whether one instant comes before another that may not be there. */
const isBefore = (at: Instant, other: DueInstant | undefined): boolean =>
  other === undefined || at < other.at;

/** The earliest of a step's own instants: its reminders, its due, the end of its waiting. */
const earliestOf = (step: StepState, before: DueInstant | undefined): DueInstant | undefined => {
  let first = before;
  for (const { at } of step.reminders) {
    if (isBefore(at, first)) first = { at, step, kind: 'reminder' };
  }
  const { due, until } = step;
  if (due !== undefined && !step.duePassed && isBefore(due.at, first))
    first = { at: due.at, step, kind: 'due' };
  if (until !== undefined && isBefore(until, first)) first = { at: until, step, kind: 'until' };
  return first;
};

const earliest = (state: OpenedReview): DueInstant | undefined => {
  let first: DueInstant | undefined;
  for (const step of state.steps.values()) {
    if (step.status !== 'open') continue;
    // A delegation ends on its day, whoever is away meanwhile.
    first = earliestBack(state, step, first);
    if (!isPaused(state, step)) first = earliestOf(step, first);
  }
  return first;
};

const earliestBack = (
  { tasks }: OpenedReview,
  step: StepState,
  before: DueInstant | undefined,
): DueInstant | undefined => {
  let first = before;
  for (const id of step.tasks) {
    const task = tasks.get(id);
    const at = task?.status === 'open' ? task.backAt : undefined;
    if (at !== undefined && isBefore(at, first)) first = { at, step, kind: 'back' };
  }
  return first;
};

/** The next instant at which this review needs its clock, if it waits for one. */
export const nextDueAt = (state: OpenedReview): Instant | undefined =>
  state.status === 'closed' ? undefined : earliest(state)?.at;

/**
 * A moment that is open waits for a fact, and so does a step without anybody to do it: neither
 * for its hour. They are tried whenever time passes.
 */
const isHeld = ({ status, steps }: OpenedReview): boolean =>
  status === 'open' &&
  [...steps.values()].some(
    (step) =>
      step.status === 'open' &&
      (step.kind === 'moment' || (NEEDS_SOMEBODY.has(step.kind) && step.tasks.length === 0)),
  );

const NEEDS_SOMEBODY: ReadonlySet<string> = new Set(['task', 'decision']);

/**
 * Lets the clock pass: the missed instants in their order, each effect naming its due and dated
 * now, fresh clocks starting now, so that an outage costs nobody days. Of several missed
 * reminders of a step only the latest is raised.
 */
export const elapse = (run: Run): void => {
  // What is watched is looked at with every tick; a moment that is open waits for a fact as well.
  if (run.flow.watches || isHeld(run.state)) walkFlow(run);
  for (;;) {
    const first = isOver(run) ? undefined : earliest(run.state);
    if (first === undefined || first.at > run.now) return;
    happen(run, first);
    walkFlow(run);
  }
};

const isOver = ({ state }: Run): boolean => state.status === 'closed';

const happen = (run: Run, { step, kind }: DueInstant): void => {
  switch (kind) {
    case 'reminder':
      return remind(run, step);
    case 'due':
      return passDue(run, step);
    case 'until':
      return passUntil(run, step);
    case 'back':
      return endDelegations(run, step);
  }
};

const remind = (run: Run, step: StepState): void => {
  const missed = step.reminders.filter(({ at }) => at <= run.now);
  const latest = missed.at(-1);
  const { due } = step;
  if (latest === undefined || due === undefined) return;
  run.emit({
    type: 'ReminderRaised',
    step: step.key,
    tasks: step.tasks.filter((id) => run.state.tasks.get(id)?.status === 'open'),
    rung: latest.rung,
    plannedAt: latest.at,
    dueAt: due.at,
  });
};

const passUntil = (run: Run, step: StepState): void => {
  const node = run.flow.nodes.get(step.block);
  if (node?.kind === 'repeat') {
    openRound(run, step);
  } else if (step.kind === 'gate') {
    run.emit({ type: 'GatePassed', step: step.key, opening: { because: 'date' }, at: run.now });
  } else {
    run.emit({ type: 'StepClosed', step: step.key, outcome: 'passed', closedAt: run.now });
  }
};
