import { z } from 'zod';
import { isCalendarDate } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Decimal } from '../kernel/index.js';
import { note } from './notes.js';

export const number = z.string().min(1).max(60);
export const person = number.describe(note.who);
export const block = z.string().min(1).max(63).describe(note.step);

export const decimalText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/)
  .transform((text) => as<Decimal>(text));

export const dateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text): boolean => isCalendarDate(text), 'no such day')
  .transform((text) => as<CalendarDate>(text));

/** A day, at ten in the morning, or a day with its time; on the wall in the zone of the flow. */
export const instantText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/)
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'no such day');
