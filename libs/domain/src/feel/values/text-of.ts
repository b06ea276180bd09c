import { Exact } from '../../decimal/index.js';
import { civilOf } from './civil.js';
import { FeelContext } from './context.js';
import { isList, Range } from './value.js';
import type { Value } from './value.js';
import {
  DAY,
  DaysTime,
  FeelDate,
  FeelDateTime,
  FeelTime,
  HOUR,
  MINUTE,
  SECOND,
  YearsMonths,
} from './temporal.js';
import type { Zone } from './temporal.js';

const two = (value: number): string => String(value).padStart(2, '0');

const dateText = (epochDay: number): string => {
  const { year, month, day } = civilOf(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`;
};

const fractionText = (nanos: number): string =>
  nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;

const offsetText = (offset: number): string => {
  const all = Math.abs(offset);
  const seconds = all % 60;
  const clock = `${two(Math.floor(all / 3600))}:${two(Math.floor(all / 60) % 60)}`;
  return `${offset < 0 ? '-' : '+'}${clock}${seconds === 0 ? '' : `:${two(seconds)}`}`;
};

const zoneText = (zone: Zone | null): string => {
  if (zone === null) return '';
  if ('id' in zone) return `@${zone.id}`;
  return zone.offset === 0 ? 'Z' : offsetText(zone.offset);
};

const timeText = ({ nanos, zone }: { nanos: number; zone: Zone | null }): string => {
  const clock = [Math.floor(nanos / HOUR), Math.floor(nanos / MINUTE) % 60];
  const second = Math.floor(nanos / SECOND) % 60;
  return `${[...clock, second].map(two).join(':')}${fractionText(nanos % SECOND)}${zoneText(zone)}`;
};

const monthsText = (months: number): string => {
  const [years, rest] = [Math.floor(Math.abs(months) / 12), Math.abs(months) % 12];
  if (months === 0) return 'P0M';
  return `${months < 0 ? '-' : ''}P${years > 0 ? `${years}Y` : ''}${rest > 0 ? `${rest}M` : ''}`;
};

const daysText = (nanos: bigint): string => {
  if (nanos === 0n) return 'PT0S';
  const all = nanos < 0n ? -nanos : nanos;
  const of = (unit: number, per: bigint, letter: string): string => {
    const count = per === 0n ? all / BigInt(unit) : (all / BigInt(unit)) % per;
    return count === 0n ? '' : `${count}${letter}`;
  };
  const seconds = (all / BigInt(SECOND)) % 60n;
  const rest = fractionText(Number(all % BigInt(SECOND)));
  const time = `${of(HOUR, 24n, 'H')}${of(MINUTE, 60n, 'M')}`;
  const end = seconds === 0n && rest === '' ? '' : `${seconds}${rest}S`;
  const clock = time === '' && end === '' ? '' : `T${time}${end}`;
  return `${nanos < 0n ? '-' : ''}P${of(DAY, 0n, 'D')}${clock}`;
};

/** Text of a temporal value in ISO 8601; `undefined` for any other. */
export const temporalText = (value: Value): string | undefined => {
  if (value instanceof FeelDate) return dateText(value.epochDay);
  if (value instanceof FeelTime) return timeText(value);
  if (value instanceof FeelDateTime) return `${dateText(value.epochDay)}T${timeText(value)}`;
  if (value instanceof YearsMonths) return monthsText(value.months);
  return value instanceof DaysTime ? daysText(value.nanos) : undefined;
};

export const numberText = (value: Exact): string => (value.isZero() ? '0' : value.toFixed());

const PLAIN_KEY = /^[\p{L}_][\p{L}\p{N}_ ]*$/u;

const inner = (value: Value): string => (typeof value === 'string' ? quoted(value) : textOf(value));

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;

const rangeText = ({ low, high }: Range): string => {
  const [from, to] = [low, high].map(({ value }) => (value === null ? '' : inner(value)));
  return `${low.included ? '[' : '('}${from}..${to}${high.included ? ']' : ')'}`;
};

const contextText = (context: FeelContext): string => {
  const entries = context
    .keys()
    .map((key) => `${PLAIN_KEY.test(key) ? key : quoted(key)}: ${inner(context.get(key) ?? null)}`);
  return entries.length === 0 ? '{}' : `{${entries.join(', ')}}`;
};

const plainText = (value: Value): string =>
  typeof value === 'boolean' ? String(value) : value === null ? 'null' : 'function';

/** A value as FEEL's `string` writes it; a text is itself, not quoted. */
export const textOf = (value: Value): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Exact) return numberText(value);
  if (isList(value)) return `[${value.map(inner).join(', ')}]`;
  if (value instanceof Range) return rangeText(value);
  if (value instanceof FeelContext) return contextText(value);
  return temporalText(value) ?? plainText(value);
};
