import { isCalendarDate } from '@reprise/domain/calendar';
import type { CalendarDate } from '@reprise/domain/kernel';
import { InvalidArgumentError } from 'commander';

export const parseDate = (text: string): CalendarDate => {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('A date is written YYYY-MM-DD.');
};

export const parseSeed = (text: string): number => {
  const seed = Number(text);
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new InvalidArgumentError('A seed is a whole number.');
};

export const parseShare = (text: string): number => {
  const share = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('A share is between 0 and 1, or between 0% and 100%.');
};
