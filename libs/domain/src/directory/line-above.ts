import type { CalendarDate, PersonId } from '../kernel/index.js';
import type { Directory } from './directory.js';

/** A new line manager for somebody, from a day on. */
export interface NewLine {
  readonly person: PersonId;
  readonly manager: PersonId;
  readonly on: CalendarDate;
}

/**
 * The line that would lead from a person over their new manager back to themselves, on the day it
 * begins or on a later one; nothing when it never does. Lines that begin later count, because a
 * circle that only closes in June is one all the same.
 */
export const circleAbove = (
  directory: Directory,
  line: NewLine,
): readonly PersonId[] | undefined => {
  for (const day of [line.on, ...directory.lineDaysAfter(line.on)]) {
    const circle = circleOn(directory, line, day);
    if (circle !== undefined) return circle;
  }
  return undefined;
};

const circleOn = (
  directory: Directory,
  { person, manager }: NewLine,
  day: CalendarDate,
): readonly PersonId[] | undefined => {
  const chain = [person];
  const seen = new Set<PersonId>();
  for (
    let at: PersonId | undefined = manager;
    at !== undefined && !seen.has(at);
    at = directory.managerOf(at, day)
  ) {
    chain.push(at);
    if (at === person) return chain;
    seen.add(at);
  }
  return undefined;
};
