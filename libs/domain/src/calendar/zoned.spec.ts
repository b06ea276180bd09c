import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import { dateOf, endOfDay, startOfDay } from './index.js';

/** Half hours, midnights that do not exist, a day that never was, and the far ends of the world. */
const zones = [
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Africa/Cairo',
  'Europe/Berlin',
  'UTC',
];

const instants = fc
  .integer({ min: 946_857_600_000, max: 2_145_744_000_000 })
  .map((milliseconds) => as<Instant>(DateTime.fromMillis(milliseconds).toUTC().toISO() ?? ''));

describe.each(zones)('in %s', (zone) => {
  it('the date at an instant is what the zone says', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dateOf(instant, zone)).toBe(DateTime.fromISO(instant, { zone }).toISODate());
      }),
    );
  });

  it('a day holds its first and its last instant, and what is just outside belongs to others', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const date = dateOf(instant, zone);
        expect(dateOf(startOfDay(date, zone), zone)).toBe(date);
        expect(dateOf(endOfDay(date, zone), zone)).toBe(date);
        expect(startOfDay(date, zone) <= instant && instant <= endOfDay(date, zone)).toBe(true);
      }),
    );
  });
});

it('there was no 30 December 2011 in Samoa', () => {
  expect(dateOf(as<Instant>('2011-12-30T09:59:59.999Z'), 'Pacific/Apia')).toBe('2011-12-29');
  expect(dateOf(as<Instant>('2011-12-30T10:00:00.000Z'), 'Pacific/Apia')).toBe('2011-12-31');
});
