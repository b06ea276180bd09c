import { dateOf, dueAt, reminderInstants, startOfDay } from '../../calendar/index.js';
import type { DueRule } from '../../calendar/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Due, Reminder } from '../../review/record/index.js';
import { knownTimes } from './known-times.js';
import type { Run } from './run.js';

const ruleOf = (run: Run, text: string): DueRule => {
  const rule = run.flow.rules.get(text);
  if (rule === undefined) throw new Error(`the compiler let the rule "${text}" through`);
  return rule;
};

/** The due that a rule gives when its clock starts now, with the calendar version that made it. */
export const addRule = (run: Run, text: string, from: Instant = run.now): Due => {
  const calendar = run.calendar();
  const zone = run.flow.document.zone;
  const known = knownTimes(run);
  const due = dueAt({ from, rule: ruleOf(run, text), calendar, zone, known });
  return { ...due, rule: text };
};

/** Reminders still to come: rungs already past when the clock starts are not sent at all. */
export const remindersBefore = (
  run: Run,
  due: Due,
  ladder: readonly string[],
): readonly Reminder[] =>
  reminderInstants({
    dueAt: due.at,
    ladder,
    calendar: run.calendar(),
    zone: run.flow.document.zone,
  }).filter((reminder) => reminder.at > run.now);

/** The first instant of a gate's date: a date stands for itself, a period counts from the start. */
export const startInstant = (run: Run, text: string): Instant => {
  const zone = run.flow.document.zone;
  const rule = ruleOf(run, text);
  if (rule.kind === 'date') return startOfDay(rule.on, zone);
  const due = addRule(run, text, startOfDay(run.state.startsOn, zone));
  return startOfDay(dateOf(due.at, zone), zone);
};
