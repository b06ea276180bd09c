import { ABSENT } from '../facts/index.js';
import { reminderInstants } from '../calendar/index.js';
import type { BusinessCalendar } from '../calendar/index.js';
import type { Instant } from '../kernel/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import type { ReviewWorld } from './decisions.js';
import type { Due, Reminder, StepState } from './record/index.js';

export const calendarOf = (world: ReviewWorld): BusinessCalendar | FactsNeeded => {
  const key = world.flow.document.calendar;
  const calendar = world.facts.calendar(key);
  if (calendar === undefined) return { kind: 'factsNeeded', requests: [{ fact: 'calendar', key }] };
  if (calendar === ABSENT) throw new Error(`calendar ${key} does not exist`);
  return calendar;
};

export interface Ladder {
  readonly world: ReviewWorld;
  readonly calendar: BusinessCalendar;
  readonly step: StepState;
  readonly due: Due;
  readonly now: Instant;
}

/** The flow's reminder ladder around a new due: the rungs still to come. */
export const remindersOf = ({ world, calendar, step, due, now }: Ladder): readonly Reminder[] => {
  const node = world.flow.nodes.get(step.block);
  const hasLadder = node?.kind === 'task' || node?.kind === 'decision' || node?.kind === 'window';
  const ladder = hasLadder ? node.document.remind : [];
  const zone = world.flow.document.zone;
  return reminderInstants({ dueAt: due.at, ladder, calendar, zone }).filter(({ at }) => at > now);
};
