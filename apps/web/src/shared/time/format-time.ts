import { tagOf } from '../i18n/language.js';
import type { Language } from '../i18n/language.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${JSON.stringify(style)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tagOf(language), style);
  formatters.set(key, made);
  return made;
};

const styles = {
  day: { month: 'short', day: 'numeric', weekday: 'short' },
  month: { year: 'numeric', month: 'short' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  minute: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof styles;

/** A calendar date is read at noon UTC in UTC, so that no zone moves it to its neighbour. */
const parsed = (value: string): { at: Date; zone: Intl.DateTimeFormatOptions } =>
  value.length === 10
    ? { at: new Date(`${value}T12:00:00Z`), zone: { timeZone: 'UTC' } }
    : { at: new Date(value), zone: {} };

/** Styles that leave the year out as long as nobody would miss it. */
const yearless: ReadonlySet<TimeStyle> = new Set(['day', 'moment']);

/** A day of another year without its year is a riddle; one of this year with it is noise. */
const isThisYear = (at: Date): boolean => at.getFullYear() === new Date().getFullYear();

export const formatTime = (
  value: string | undefined | null,
  { language, style }: { language: Language; style: TimeStyle },
): string => {
  if (value === undefined || value === null || value === '') return '—';
  const { at, zone } = parsed(value);
  if (Number.isNaN(at.getTime())) return value;
  const year = yearless.has(style) && !isThisYear(at) ? { year: 'numeric' as const } : {};
  return formatter(language, { ...year, ...styles[style], ...zone }).format(at);
};
