import { addDays } from '../calendar/index.js';
import type { Leading, Period } from '../facts/index.js';
import type { CalendarDate, PersonId } from '../kernel/index.js';
import type { Directory } from './directory.js';
import { valueOn } from './person-record.js';

/** Periods are looked at day by day; no review is about more than this. */
const LONGEST = 3_700;

const daysOf = function* ({ from, to }: Period): Generator<CalendarDate> {
  let day = from;
  for (let count = 0; day <= to && count < LONGEST; count += 1) {
    yield day;
    day = addDays(day, 1);
  }
};

/** On how many days of a period each of those who led somebody did so. */
export const daysServed = (
  directory: Directory,
  { subject, line, period }: Leading,
): ReadonlyMap<PersonId, number> => {
  const days = new Map<PersonId, number>();
  for (const day of daysOf(period)) {
    const leader =
      line === 'dotted'
        ? dotted(directory, subject, day)
        : above(directory, { subject, line }, day);
    if (leader !== undefined) days.set(leader, (days.get(leader) ?? 0) + 1);
  }
  return days;
};

const above = (
  directory: Directory,
  { subject, line }: { readonly subject: PersonId; readonly line: number },
  day: CalendarDate,
): PersonId | undefined => {
  let at: PersonId | undefined = subject;
  for (let level = 0; level < line && at !== undefined; level += 1)
    at = directory.managerOf(at, day);
  return at;
};

const dotted = (directory: Directory, id: PersonId, day: CalendarDate): PersonId | undefined => {
  const manager = valueOn(directory.record(id)?.dotted ?? [], day) ?? 'none';
  return manager === 'none' ? undefined : manager;
};

/** With whom somebody worked in a period, by what was recorded of it; the longest first. */
export const colleaguesOf = (
  directory: Directory,
  id: PersonId,
  { from, to }: Period,
): readonly PersonId[] => {
  const days = new Map<PersonId, number>();
  for (const worked of directory.record(id)?.worked ?? []) {
    if (worked.to < from || worked.from > to) continue;
    for (const each of worked.people)
      days.set(each.person, (days.get(each.person) ?? 0) + each.days);
  }
  return [...days]
    .toSorted(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .map(([person]) => person);
};
