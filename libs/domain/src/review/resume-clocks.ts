import { shiftForPause } from '../calendar/index.js';
import type { BusinessCalendar } from '../calendar/index.js';
import type { Instant } from '../kernel/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import { calendarOf, remindersOf } from './clockwork.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import { actorsOf, holdsOn } from './resting.js';
import type { ResumeClocks } from './review-commands.js';
import type { Due, OpenedReview, ReviewEvent, StepState } from './record/index.js';

type Resumed = Extract<ReviewEvent, { readonly type: 'ClocksResumed' }>;

/**
 * Clocks go on: each due that rested is as much later as the rest was long, and so is a wait for
 * a period when the whole cycle rested. A date somebody wrote down stays.
 */
export const resumeClocks: DecideOn<ResumeClocks> = ({ person, at }, state, world) => {
  const from = state.paused.get(person);
  if (from === undefined) return [];
  const moved = movedByRest({ state, world, person, from, at });
  return 'kind' in moved ? moved : [{ type: 'ClocksResumed', person, at, ...moved }];
};

/** What of a review is later because its clocks, or those of somebody, rested. */
export const movedByRest = (
  rest: Omit<Pause, 'calendar'>,
): Pick<Resumed, 'dues' | 'waits'> | FactsNeeded => {
  const calendar = calendarOf(rest.world);
  if ('kind' in calendar) return calendar;
  const pause = { ...rest, calendar };
  const steps = [...rest.state.steps.values()].filter((step) => isResting(pause, step));
  return {
    dues: steps.flatMap((step) => movedDue(pause, step)),
    waits: rest.person === 'all' ? steps.flatMap((step) => movedWait(pause, step)) : [],
  };
};

interface Pause {
  readonly state: OpenedReview;
  readonly world: ReviewWorld;
  readonly calendar: BusinessCalendar;
  readonly person: ResumeClocks['person'];
  readonly from: Instant;
  readonly at: Instant;
}

const isResting = ({ state, person }: Pause, step: StepState): boolean =>
  step.status === 'open' && (person === 'all' || actorsOf(state, step).includes(person));

/**
 * The part of a pause that is this step's own. While another pause still holds the step, the
 * rest from its start on is counted when that one ends: two that overlap are not counted twice.
 */
const restOf = ({ state, person, from, at }: Pause, step: StepState) => {
  const others = [...holdsOn(state, step)].filter(([holder]) => holder !== person);
  const pausedFrom = step.openedAt !== undefined && step.openedAt > from ? step.openedAt : from;
  const resumedAt = others.reduce((end, [, since]) => (since < end ? since : end), at);
  return { pausedFrom, resumedAt };
};

const movedDue = (pause: Pause, step: StepState): Resumed['dues'] => {
  const rest = restOf(pause, step);
  if (step.due === undefined || step.duePassed || rest.resumedAt <= rest.pausedFrom) return [];
  const { world, calendar, at: now } = pause;
  const { zone } = world.flow.document;
  const rule = world.flow.rules.get(step.due.rule);
  const { at: dueAt } = step.due;
  const startedAt = step.openedAt;
  const moved = shiftForPause({ dueAt, ...rest, calendar, zone, rule, startedAt });
  const due: Due = { ...step.due, ...moved };
  return [{ step: step.key, due, reminders: remindersOf({ world, calendar, step, due, now }) }];
};

const movedWait = (pause: Pause, step: StepState): Resumed['waits'] => {
  const { world, calendar } = pause;
  const node = world.flow.nodes.get(step.block);
  if (node?.kind !== 'wait' || step.until === undefined) return [];
  const { for: awaited } = node.document;
  const rule = world.flow.rules.get(typeof awaited === 'string' ? awaited : awaited.latest);
  if (rule?.kind === 'date') return [];
  const { zone } = world.flow.document;
  const [dueAt, startedAt] = [step.until, step.openedAt];
  const rest = restOf(pause, step);
  const moved = shiftForPause({ dueAt, ...rest, calendar, zone, rule, startedAt });
  return [{ step: step.key, until: moved.at }];
};
