import type { CalendarDate } from '../kernel/index.js';
import { isCalendarDate } from './dates.js';

/** A deadline as a person writes it, e.g. `10 working days`, `2 weeks`, `2026-12-20`. */
export type DueRule =
  | { readonly kind: 'date'; readonly on: CalendarDate }
  | {
      readonly kind: 'period';
      readonly count: number;
      readonly unit: 'hours' | 'days' | 'working days' | 'weeks' | 'months';
    };

type Unit = Extract<DueRule, { kind: 'period' }>['unit'];

const UNITS: Readonly<Record<string, Unit>> = {
  hour: 'hours',
  day: 'days',
  'working day': 'working days',
  week: 'weeks',
  month: 'months',
};

export type ParsedDueRule =
  { readonly ok: true; readonly rule: DueRule } | { readonly ok: false; readonly because: string };

/** Reads a deadline; at most 4,000 of any unit, so that no rule can run for ever. */
export const parseDueRule = (text: string): ParsedDueRule => {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return { ok: true, rule: { kind: 'date', on: trimmed } };
  const match = /^(\d{1,4}) (hour|day|working day|week|month)s?$/.exec(trimmed);
  const unit = UNITS[match?.[2] ?? ''];
  const count = Number(match?.[1]);
  if (unit === undefined || count > 4000) return { ok: false, because: `not a deadline: ${text}` };
  return { ok: true, rule: { kind: 'period', count, unit } };
};
