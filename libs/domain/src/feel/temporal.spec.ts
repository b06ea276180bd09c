import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { compileFeel } from './index.js';

const context = {
  d: 'date',
  e: 'date',
  t: 'date and time',
  u: 'date and time',
  n: 'number',
} as const;

const valueOf = (source: string, data: object = {}): unknown => {
  const compiled = compileFeel(source, { context });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const answer = compiled.run(data);
  return answer.ok ? answer.value : answer.code;
};

const day = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((days) => DateTime.fromISO('1970-01-01', { zone: 'utc' }).plus({ days }));
const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

/** Years of four digits as luxon writes them; ours writes the same. */
const iso = (date: DateTime): string => date.toISODate() ?? '';

describe('dates against another library', () => {
  it('add months, add days, count days, weekdays and weeks alike', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3_000, max: 3_000 }), (date, n) => {
        fc.pre(date.year > 300 && date.year < 9_000);
        const data = { d: iso(date), n: String(n), e: iso(date.plus({ days: n })) };
        expect(valueOf('d + duration("P1M") * n', data)).toBe(iso(date.plus({ months: n })));
        expect(valueOf('d + duration("P1D") * n', data)).toBe(data.e);
        expect(valueOf('(e - d) / duration("P1D")', data)).toBe(String(n));
        expect(valueOf('d.weekday', data)).toBe(String(date.weekday));
        expect(valueOf('week of year(d)', data)).toBe(String(date.weekNumber));
        expect(valueOf('day of year(d)', data)).toBe(String(date.ordinal));
      }),
      { numRuns: 150 },
    );
  });

  it('know how late it is in zones, also where clocks change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom(...ZONES),
        (seconds, zone) => {
          const there = DateTime.fromSeconds(seconds, { zone });
          const wall = there.toFormat("yyyy-MM-dd'T'HH:mm:ss");
          const data = {
            t: `${wall}@${zone}`,
            u: there.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"),
          };
          const again = DateTime.fromISO(wall, { zone });
          // A wall time that is twice is one of the two: both are right.
          fc.pre(again.getPossibleOffsets().length === 1);
          expect(valueOf('t = u', data)).toBe(true);
          expect(valueOf('t.time offset / duration("PT1M")', data)).toBe(String(there.offset));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('values as text and back', () => {
  it.each(['P1Y2M', '-P3M', 'P0M', 'P1DT2H3M4S', 'PT0.5S', '-P400D', 'PT0S'])(
    'duration %s',
    (text) => {
      expect(valueOf(`duration("${text}")`)).toBe(text);
    },
  );

  it.each(['-0044-03-15', '0001-01-01', '9999-12-31', '999999999-12-31'])('date %s', (text) => {
    expect(valueOf(`date("${text}")`)).toBe(text);
    expect(valueOf(`date("${text}") + duration("P0M") = date("${text}")`)).toBe(true);
  });

  it('texts stand in the order of their code points', () => {
    expect(valueOf('"👍" > "￿" and "Z" < "a" and "工" > "z"')).toBe(true);
    expect(valueOf('sort(["b", "a", "👍", "￿"], function(x, y) x < y)')).toEqual([
      'a',
      'b',
      '￿',
      '👍',
    ]);
  });
});
