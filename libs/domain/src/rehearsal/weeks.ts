import { addDays, weekdayOf } from '../calendar/index.js';
import type { CalendarDate } from '../kernel/index.js';
import type { PersonId } from '../kernel/index.js';
import { add } from './counts.js';
import type { Counts, Load } from './counts.js';

/** What a week brings: tasks in all, how many people they go to, and who gets most of them. */
export interface WeekLoad {
  readonly monday: CalendarDate;
  readonly tasks: number;
  readonly people: number;
  readonly most: { readonly person: PersonId; readonly tasks: number };
}

const AT_ONCE = 500;

/** In the order of the calendar. */
export const weeksIn = function* ({ people }: Counts): Generator<undefined, readonly WeekLoad[]> {
  const weeks = new Map<CalendarDate, WeekLoad>();
  let looked = 0;
  for (const [person, load] of people) {
    for (const [monday, tasks] of byWeek(load)) {
      weeks.set(monday, withPerson(weeks.get(monday), { monday, person, tasks }));
    }
    looked += 1;
    if (looked % AT_ONCE === 0) yield;
  }
  return [...weeks.values()].toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
};

interface OwnWeek {
  readonly monday: CalendarDate;
  readonly person: PersonId;
  readonly tasks: number;
}

const withPerson = (week: WeekLoad | undefined, { monday, person, tasks }: OwnWeek): WeekLoad => {
  const own = { person, tasks };
  if (week === undefined) return { monday, tasks, people: 1, most: own };
  const { most } = week;
  const isMore = tasks > most.tasks || (tasks === most.tasks && person < most.person);
  return {
    monday,
    tasks: week.tasks + tasks,
    people: week.people + 1,
    most: isMore ? own : most,
  };
};

const byWeek = ({ days, tasks }: Load): ReadonlyMap<CalendarDate, number> => {
  const weeks = new Map<CalendarDate, number>();
  for (const [index, on] of days.entries()) add(weeks, mondayOf(on), tasks[index] ?? 0);
  return weeks;
};

/** Each day is asked for by thousands of people. */
const mondays = new Map<CalendarDate, CalendarDate>();

const mondayOf = (on: CalendarDate): CalendarDate => {
  const known = mondays.get(on) ?? addDays(on, 1 - weekdayOf(on));
  mondays.set(on, known);
  return known;
};
