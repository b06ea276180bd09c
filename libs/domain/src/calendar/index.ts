export {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  rollOff,
  workingDaysBetween,
} from './business-calendar.js';
export type { BusinessCalendar, CalendarException, OfficeSpan } from './business-calendar.js';
export { addDays, addMonths, daysBetween, isCalendarDate, weekdayOf } from './dates.js';
export { dueText, dueWords, parseDueRule, problemWords } from './due-text/index.js';
export type { DueCode, DueProblem, ParsedDueRule } from './due-text/index.js';
export type { Anchor, DueRule, DueUnit, Terms, Whose } from './due-rule.js';
export { dueAt } from './due.js';
export { shiftForPause } from './shift-for-pause.js';
export type { ComputedDue } from './due.js';
export { namesIn } from './names-in.js';
export type { NamesInRule } from './names-in.js';
export { anniversary, recurrence } from './named-days.js';
export type { Pause } from './pauses.js';
export { publishedCalendar, unpublishedWithin } from './published-calendar.js';
export { reckonDue } from './reckon-due.js';
export type { DueAnswer, DueQuestion, LimitedDue } from './reckon-due.js';
export type { Known } from './anchors.js';
export { reminderInstants } from './reminders.js';
export { rememberOf } from './remember.js';
export type { TimeCode, TimeFinding } from './time-finding.js';
export { addMilliseconds, dateOf, endOfDay, isZone, offsetOfWall, startOfDay } from './zoned.js';
export { instantOnWall, wallAt } from './wall-clock.js';
