export { addWorkingDays, isProvisional, isWorkingDay, rollOff } from './business-calendar.js';
export type { BusinessCalendar, CalendarException } from './business-calendar.js';
export { addDays, addMonths, daysBetween, isCalendarDate, weekdayOf } from './dates.js';
export { parseDueRule } from './due-rule.js';
export type { DueRule, ParsedDueRule } from './due-rule.js';
export { dueAt, reminderInstants, shiftForPause } from './due.js';
export type { ComputedDue } from './due.js';
export { addMilliseconds, dateOf, endOfDay, isZone, startOfDay } from './zoned.js';
