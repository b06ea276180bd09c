import {
  addDays,
  addMonths,
  daysBetween,
  dueAt,
  endOfDay,
  reminderInstants,
  rollOff,
  startOfDay,
} from '../calendar/index.js';
import type { BusinessCalendar, DueRule } from '../calendar/index.js';
import { derivedId } from '../kernel/index.js';
import type { CalendarDate, Instant, PlanId, TaskId } from '../kernel/index.js';
import type { Due } from '../review/index.js';
import type { PlannedCheckIn, PlannedTask, Rhythm } from './improvement-plan-events.js';

/**
 * How long each task of a plan may take, and when it is reminded of. A check-in is a conversation
 * of that week: it may be held two working days after its day, and is then missed. Gap and
 * outcome stay open and are reminded of, for the plan cannot end without them.
 */
const TERMS = {
  gap: { workingDays: 5, remind: ['-1d', '+1d', '+5d'] },
  checkIn: { workingDays: 2, remind: ['0d'] },
  outcome: { workingDays: 5, remind: ['-1d', '+1d', '+5d'] },
} as const;

interface Clocks {
  readonly planId: PlanId;
  readonly calendar: BusinessCalendar;
  readonly zone: string;
}

/** The last day of a plan: so many days from its first, moved off days nobody works. */
export const lastDayOf = (
  from: CalendarDate,
  days: number,
  calendar: BusinessCalendar,
): CalendarDate => rollOff(calendar, addDays(from, days), 'next');

/** An extension may at most double the plan. */
export const latestEnd = (from: CalendarDate, to: CalendarDate): CalendarDate =>
  addDays(to, daysBetween(from, to));

export const planGap = (clocks: Clocks, at: Instant): PlannedTask =>
  planTask(clocks, { part: 'gap', what: ['gap'], opensAt: at });

/** The outcome is asked for on the last day; a plan that is extended asks again, as another task. */
export const planOutcome = (clocks: Clocks, to: CalendarDate): PlannedTask =>
  planTask(clocks, {
    part: 'outcome',
    what: ['outcome', to],
    opensAt: startOfDay(to, clocks.zone),
  });

interface Span {
  /** First day of the plan, from which the rhythm counts. */
  readonly anchor: CalendarDate;
  readonly rhythm: Rhythm;
  /** Check-ins stand after this day … */
  readonly after: CalendarDate;
  /** … and before this one, the last, on which the outcome is asked. */
  readonly before: CalendarDate;
  readonly firstIndex: number;
}

/** Check-ins by rhythm, each on a working day, none twice on the same. */
export const planCheckIns = (clocks: Clocks, span: Span): readonly PlannedCheckIn[] => {
  const days = checkInDays(clocks.calendar, span);
  return days.map((on, place) => {
    const index = span.firstIndex + place;
    const opensAt = startOfDay(on, clocks.zone);
    const what = ['check-in', String(index)];
    const next = days[place + 1] ?? span.before;
    return { index, on, ...planTask(clocks, { part: 'checkIn', what, opensAt, next }) };
  });
};

const checkInDays = (calendar: BusinessCalendar, span: Span): readonly CalendarDate[] => {
  const days = new Set<CalendarDate>();
  for (let turn = 1; ; turn += 1) {
    const day = turnDay(span, turn);
    if (day >= span.before) return [...days];
    const on = rollOff(calendar, day, 'next');
    if (on > span.after && on < span.before) days.add(on);
  }
};

const turnDay = ({ anchor, rhythm }: Span, turn: number): CalendarDate => {
  switch (rhythm) {
    case 'weekly':
      return addDays(anchor, turn * 7);
    case 'fortnightly':
      return addDays(anchor, turn * 14);
    case 'monthly':
      return addMonths(anchor, turn);
  }
};

interface Sketch {
  readonly part: keyof typeof TERMS;
  /** What the task is, from which its id is derived. */
  readonly what: readonly string[];
  readonly opensAt: Instant;
  /** The day the next task takes its place: the due is before it. */
  readonly next?: CalendarDate;
}

const planTask = (clocks: Clocks, { part, what, opensAt, next }: Sketch): PlannedTask => {
  const { planId, calendar, zone } = clocks;
  const { workingDays: count, remind } = TERMS[part];
  const rule: DueRule = { kind: 'period', count, unit: 'working days' };
  const { at: full, ...made } = dueAt({ from: opensAt, rule, calendar, zone });
  const latest = next === undefined ? full : endOfDay(addDays(next, -1), zone);
  const due: Due = { at: full < latest ? full : latest, rule: `${count} working days`, ...made };
  const reminders = reminderInstants({ dueAt: due.at, ladder: remind, calendar, zone });
  return {
    taskId: derivedId<TaskId>('plan task', planId, ...what),
    opensAt,
    due,
    reminders: reminders.filter(({ at }) => at > opensAt),
  };
};
